using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Platform.Tests;

/// <summary>What happens to databases at start.</summary>
public sealed class DatabaseStartTests : IAsyncDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly List<ServiceProvider> hosts = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        temporary.Dispose();
    }

    [Fact]
    public async Task An_empty_folder_gets_its_tables_before_the_host_is_ready()
    {
        var host = Host("Production");
        (await Ready(host)).ShouldBe(HealthStatus.Unhealthy);

        await Start(host);

        (await Ready(host)).ShouldBe(HealthStatus.Healthy);
        (await Pending(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_is_made_good_by_the_next()
    {
        var killed = Host("Production");
        await using (var scope = killed.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.ExecuteSqlRawAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");
        }

        var next = Host("Production");
        await Start(next).WaitAsync(TimeSpan.FromSeconds(30));

        (await Pending(next)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Seeds_run_in_development_only_on_behalf_of_the_product_itself(string environment, bool seeded)
    {
        var host = Host(environment);

        await Start(host);

        host.GetRequiredService<Witness>().Seeder?.Kind.ShouldBe(CallerKind.System);
        (host.GetRequiredService<Witness>().Seeder is not null).ShouldBe(seeded);
    }

    private static async Task Start(ServiceProvider host)
    {
        await host.GetRequiredService<DatabaseStart>().StartAsync(CancellationToken.None);
        await host.GetRequiredService<SeedStart>().StartAsync(CancellationToken.None);
    }

    private static async Task<HealthStatus> Ready(ServiceProvider host) =>
        (await host.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains(HealthTags.Ready))).Status;

    private static async Task<IEnumerable<string>> Pending(ServiceProvider host)
    {
        await using var scope = host.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.GetPendingMigrationsAsync();
    }

    private ServiceProvider Host(string environment)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .AddSingleton(new DataFolder(temporary.Path))
            .AddSingleton<StartupState>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ICallerContext, CallerContext>()
            .AddSingleton<Witness>()
            .AddScoped<IModuleSeed, WitnessSeed>()
            .AddSingleton<DatabaseStart>()
            .AddSingleton<SeedStart>()
            .AddSingleton<IConfiguration>(new ConfigurationManager())
            .AddModuleDb<IPlatformDb, PlatformDbContext>("platform");
        services.AddStartupHealth();
        hosts.Add(services.BuildServiceProvider(validateScopes: true));
        return hosts[^1];
    }

    private sealed class Witness
    {
        public Caller? Seeder { get; set; }
    }

    private sealed class WitnessSeed(Witness witness, ICallerContext caller) : IModuleSeed
    {
        public Task Seed(CancellationToken cancellationToken)
        {
            witness.Seeder = caller.Current;
            return Task.CompletedTask;
        }
    }
}
