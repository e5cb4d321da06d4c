using Monolith.Inquiries.Infrastructure;

namespace Monolith.Migrations.Sqlite.Inquiries;

internal sealed class InquiriesDbContextFactory() : SqliteContextFactory<InquiriesDbContext>(options => new(options));
