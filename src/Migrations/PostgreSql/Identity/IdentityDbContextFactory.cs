using Monolith.Identity.Infrastructure;

namespace Monolith.Migrations.PostgreSql.Identity;

internal sealed class IdentityDbContextFactory() : PostgreSqlContextFactory<IdentityDbContext>(options => new(options));
