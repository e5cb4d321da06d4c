using Monolith.Platform.Infrastructure;

namespace Monolith.Migrations.PostgreSql.Platform;

internal sealed class PlatformDbContextFactory() : PostgreSqlContextFactory<PlatformDbContext>(options => new(options));
