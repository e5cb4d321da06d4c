using Monolith.Catalog.Infrastructure;

namespace Monolith.Migrations.PostgreSql.Catalog;

internal sealed class CatalogDbContextFactory() : PostgreSqlContextFactory<CatalogDbContext>(options => new(options));
