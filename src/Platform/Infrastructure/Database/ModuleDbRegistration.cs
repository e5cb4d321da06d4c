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
        var database = services.AddDatabase<TContext>(name, typeof(TDb).Assembly, provider => provider.GetRequiredService<DataFolder>());
        services.AddReplicaContexts<TContext>(name, typeof(TDb).Assembly);
        services.AddScoped<TDb>(provider => provider.GetRequiredService<TContext>());
        services.AddKeyedScoped<IUnitOfWork>(typeof(TDb).Assembly, (provider, _) => new UnitOfWork<TContext>(
            provider.GetRequiredService<TContext>(),
            database,
            provider.GetRequiredService<Outbox>(),
            provider.GetRequiredService<TransientFaults>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<ILogger<UnitOfWork<TContext>>>(),
            provider.GetService<ReadReplicas>()));
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
    internal static ModuleDatabase AddDatabase<TContext>(this IServiceCollection services, string name, Assembly owner, Func<IServiceProvider, DataFolder> folder)
        where TContext : DbContext
    {
        services.AddDbContextPool<TContext>((provider, options) => Configure(
            options, provider, owner, new(name, folder(provider), ConnectionStringOf(name, provider), Durable: !provider.GetRequiredService<IHostEnvironment>().IsDevelopment())));
        services.ConfigureDbContext<TContext>((provider, options) =>
        {
            var core = options.Options.FindExtension<CoreOptionsExtension>() ?? new CoreOptionsExtension();
            ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
                core.WithMaxPoolSize(Math.Max(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ContextPoolSize, 1)));
        });
        services.TryAddSingleton<TransientFaults>();
        services.TryAddSingleton<Observations>();
        services.AddSingleton(new ProductAssembly(typeof(TContext).Assembly));
        var database = new ModuleDatabase(name, owner, typeof(TContext));
        services.AddSingleton(database);
        services.AddHealthChecks().AddDbContextCheck<TContext>(name, tags: [HealthTags.Ready], customTestQuery: Answers);
        return database;
    }

    /// <summary>Has the contexts of scopes that were made for it lead to the module's replica.</summary>
    private static void AddReplicaContexts<TContext>(this IServiceCollection services, string name, Assembly owner)
        where TContext : DbContext
    {
        services.TryAddScoped<ReadScope>();
        services.AddSingleton(provider => new ReplicaContexts<TContext>(
            () =>
            {
                var replica = ReplicaSettings.Of(name, provider.GetRequiredService<IConfiguration>()) ?? throw new InvalidOperationException($"{name} has no replica.");
                var options = new DbContextOptionsBuilder<TContext>().UseApplicationServiceProvider(provider);
                Configure(options, provider, owner, new(name, provider.GetRequiredService<DataFolder>(), replica.ConnectionString, Durable: true)
                {
                    Patience = provider.GetRequiredService<IOptions<ReplicaOptions>>().Value.Timeout,
                });
                return options.Options;
            },
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ContextPoolSize));
        var onPrimary = services.Last(service => service.ServiceType == typeof(TContext)).ImplementationFactory
            ?? throw new InvalidOperationException($"{typeof(TContext).Name} is not made by its pool.");
        services.Replace(ServiceDescriptor.Scoped(provider => provider.GetRequiredService<ReadScope>().IsOnReplica
            ? provider.GetRequiredService<ReplicaContexts<TContext>>().Take()
            : (TContext)onPrimary(provider)));
    }

    /// <summary>What all contexts have in common, wherever they lead.</summary>
    private static void Configure(DbContextOptionsBuilder options, IServiceProvider provider, Assembly owner, DatabaseLocation location)
    {
        var set = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        options.AddInterceptors(
            new VersionInterceptor(),
            new SealingInterceptor(provider),
            new CrossingInterceptor(new ProductAssembly(owner).Module, provider.GetRequiredService<Observations>()),
            new SlowCommandInterceptor(location.Name, set.SlowStatement, provider.GetRequiredService<ILogger<SlowCommandInterceptor>>()));
        DatabaseEngines.Named(set.Provider).Configure(options, location with
        {
            // A size out of bounds refuses the start under its own name; until then nothing else is to stumble over it.
            MaxConnections = set.MaxConnections is { } most ? Math.Max(most, 1) : null,
        });

        options.ConfigureWarnings(warnings => warnings
            // A test compares model and migrations; at start the comparison would only cost time.
            .Ignore(RelationalEventId.PendingModelChangesWarning)
            // Whoever gets the exception says so; a taken slug or a database without history is no fault.
            .Log((RelationalEventId.CommandError, LogLevel.Debug)));
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
