using Monolith.Loyalty.Infrastructure;

namespace Monolith.Migrations.SqlServer.Loyalty;

internal sealed class LoyaltyDbContextFactory() : SqlServerContextFactory<LoyaltyDbContext>(options => new(options));
