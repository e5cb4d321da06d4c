using Monolith.Platform.Infrastructure;

namespace Monolith.Migrations.SqlServer.Keys;

internal sealed class KeysDbContextFactory() : SqlServerContextFactory<KeysDbContext>(options => new(options));
