using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>Chooses between implementations that differ from one database product to the next.</summary>
public static class PerEngineRegistration
{
    /// <summary>Registers the implementation for the product that the installation uses.</summary>
    public static IServiceCollection AddPerEngine<TService, TSqlite, TPostgreSql, TSqlServer>(this IServiceCollection services)
        where TService : class
        where TSqlite : class, TService
        where TPostgreSql : class, TService
        where TSqlServer : class, TService => services
        .AddScoped<TSqlite>()
        .AddScoped<TPostgreSql>()
        .AddScoped<TSqlServer>()
        .AddScoped<TService>(provider => DatabaseEngines.Named(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider) switch
        {
            SqliteEngine => provider.GetRequiredService<TSqlite>(),
            PostgreSqlEngine => provider.GetRequiredService<TPostgreSql>(),
            SqlServerEngine => provider.GetRequiredService<TSqlServer>(),
            var engine => throw new InvalidOperationException($"{typeof(TService).Name} has no implementation for {engine.Name}."),
        });
}
