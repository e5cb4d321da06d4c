using Monolith.Loyalty.Infrastructure;

namespace Monolith.Migrations.PostgreSql.Loyalty;

internal sealed class LoyaltyDbContextFactory() : PostgreSqlContextFactory<LoyaltyDbContext>(options => new(options));
