using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Catalog.Infrastructure;

/// <summary>The catalogue's database, search and rendering.</summary>
public sealed class CatalogInfrastructure : IModuleInfrastructure
{
    public static Assembly Application => typeof(ICatalogDb).Assembly;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<ICatalogDb, CatalogDbContext>("catalog");
        services.AddScoped<IPublishedServices, PublishedServices>();
        services.AddPerEngine<IServiceSearch, SqliteServiceSearch, PostgreSqlServiceSearch, SqlServerServiceSearch>();
        services.AddSingleton<IMarkdownRenderer, MarkdownRenderer>();
        services.AddScoped<IModuleSeed, CatalogSeed>();
    }
}
