using Monolith.Platform.Infrastructure;

namespace Monolith.Migrations.Sqlite.Keys;

internal sealed class KeysDbContextFactory() : SqliteContextFactory<KeysDbContext>(options => new(options));
