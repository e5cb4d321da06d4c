using Monolith.Inquiries.Infrastructure;

namespace Monolith.Migrations.PostgreSql.Inquiries;

internal sealed class InquiriesDbContextFactory() : PostgreSqlContextFactory<InquiriesDbContext>(options => new(options));
