using Monolith.Platform.Infrastructure;

namespace Monolith.Migrations.SqlServer.Platform;

internal sealed class PlatformDbContextFactory() : SqlServerContextFactory<PlatformDbContext>(options => new(options));
