using Monolith.Catalog.Infrastructure;

namespace Monolith.Migrations.SqlServer.Catalog;

internal sealed class CatalogDbContextFactory() : SqlServerContextFactory<CatalogDbContext>(options => new(options));
