using Monolith.Identity.Infrastructure;

namespace Monolith.Migrations.SqlServer.Identity;

internal sealed class IdentityDbContextFactory() : SqlServerContextFactory<IdentityDbContext>(options => new(options));
