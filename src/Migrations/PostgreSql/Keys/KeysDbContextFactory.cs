using Monolith.Platform.Infrastructure;

namespace Monolith.Migrations.PostgreSql.Keys;

internal sealed class KeysDbContextFactory() : PostgreSqlContextFactory<KeysDbContext>(options => new(options));
