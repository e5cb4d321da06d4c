using Monolith.Inquiries.Infrastructure;

namespace Monolith.Migrations.SqlServer.Inquiries;

internal sealed class InquiriesDbContextFactory() : SqlServerContextFactory<InquiriesDbContext>(options => new(options));
