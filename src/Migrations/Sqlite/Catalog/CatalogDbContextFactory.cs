using Monolith.Catalog.Infrastructure;

namespace Monolith.Migrations.Sqlite.Catalog;

internal sealed class CatalogDbContextFactory() : SqliteContextFactory<CatalogDbContext>(options => new(options));
