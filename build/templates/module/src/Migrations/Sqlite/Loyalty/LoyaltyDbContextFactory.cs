using Monolith.Loyalty.Infrastructure;

namespace Monolith.Migrations.Sqlite.Loyalty;

internal sealed class LoyaltyDbContextFactory() : SqliteContextFactory<LoyaltyDbContext>(options => new(options));
