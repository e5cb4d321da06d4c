using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Gives a module its own database.</summary>
public static class ModuleDbRegistration
{
    private const string ConnectionSetting = "ConnectionStrings:Monolith";

    /// <summary>Registers the pooled context, its unit of work and its readiness check, and has it migrated at start.</summary>
    /// <typeparam name="TDb">What the module's handlers see; the unit of work is keyed by its assembly.</typeparam>
    /// <typeparam name="TContext">The context.</typeparam>
    public static IServiceCollection AddModuleDb<TDb, TContext>(this IServiceCollection services, string name)
        where TDb : class, IModuleDb
        where TContext : DbContext, TDb
    {
        services.AddDatabase<TContext>(name, typeof(TDb).Assembly, provider => provider.GetRequiredService<DataFolder>());
        services.AddScoped<TDb>(provider => provider.GetRequiredService<TContext>());
        services.AddKeyedScoped<IUnitOfWork>(typeof(TDb).Assembly, (provider, _) => new UnitOfWork<TContext>(
            provider.GetRequiredService<TContext>(),
            name,
            provider.GetRequiredService<Outbox>(),
            provider.GetRequiredService<TransientFaults>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<ILogger<UnitOfWork<TContext>>>()));
        services.AddKeyedScoped<IIdempotency>(typeof(TDb).Assembly, (provider, _) => new Idempotency<TContext>(
            provider.GetRequiredService<TContext>(),
            provider.GetRequiredService<RequestsInFlight>(),
            provider.GetRequiredService<HeldSave>(),
            provider.GetRequiredService<AnswerProtector>(),
            provider.GetRequiredService<TransientFaults>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Registers a pooled context and its readiness check, and has it migrated at start.</summary>
    internal static void AddDatabase<TContext>(this IServiceCollection services, string name, Assembly owner, Func<IServiceProvider, DataFolder> folder)
        where TContext : DbContext
    {
        services.AddDbContextPool<TContext>((provider, options) =>
        {
            var set = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            var durable = !provider.GetRequiredService<IHostEnvironment>().IsDevelopment();
            options.AddInterceptors(
                new VersionInterceptor(),
                new SealingInterceptor(provider),
                new CrossingInterceptor(new ProductAssembly(owner).Module, provider.GetRequiredService<Observations>()),
                new SlowCommandInterceptor(name, set.SlowStatement, provider.GetRequiredService<ILogger<SlowCommandInterceptor>>()));
            DatabaseEngines.Named(set.Provider).Configure(options, new(name, folder(provider), ConnectionStringOf(name, provider), durable)
            {
                // A size out of bounds refuses the start under its own name; until then nothing else is to stumble over it.
                MaxConnections = set.MaxConnections is { } most ? Math.Max(most, 1) : null,
            });

            options.ConfigureWarnings(warnings => warnings
                // A test compares model and migrations; at start the comparison would only cost time.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // Whoever gets the exception says so; a taken slug or a database without history is no fault.
                .Log((RelationalEventId.CommandError, LogLevel.Debug)));
        });
        services.ConfigureDbContext<TContext>((provider, options) =>
        {
            var core = options.Options.FindExtension<CoreOptionsExtension>() ?? new CoreOptionsExtension();
            ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
                core.WithMaxPoolSize(Math.Max(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ContextPoolSize, 1)));
        });
        services.TryAddSingleton<TransientFaults>();
        services.TryAddSingleton<Observations>();
        services.AddSingleton(new ProductAssembly(typeof(TContext).Assembly));
        services.AddSingleton(new ModuleDatabase(name, owner, typeof(TContext)));
        services.AddHealthChecks().AddDbContextCheck<TContext>(name, tags: [HealthTags.Ready], customTestQuery: Answers);
    }

    /// <summary>A module's own connection string, else the one of all.</summary>
    private static string ConnectionStringOf(string module, IServiceProvider provider)
    {
        var configuration = provider.GetRequiredService<IConfiguration>();
        return configuration[$"ConnectionStrings:{module}"] ?? configuration[ConnectionSetting] ?? "";
    }

    private static async Task<bool> Answers(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
        return true;
    }
}
