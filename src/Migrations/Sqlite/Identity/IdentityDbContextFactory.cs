using Monolith.Identity.Infrastructure;

namespace Monolith.Migrations.Sqlite.Identity;

internal sealed class IdentityDbContextFactory() : SqliteContextFactory<IdentityDbContext>(options => new(options));
