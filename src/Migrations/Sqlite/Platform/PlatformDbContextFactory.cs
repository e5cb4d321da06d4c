using Monolith.Platform.Infrastructure;

namespace Monolith.Migrations.Sqlite.Platform;

internal sealed class PlatformDbContextFactory() : SqliteContextFactory<PlatformDbContext>(options => new(options));
