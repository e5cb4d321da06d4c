using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monolith.Platform.Infrastructure;

/// <summary>The checks that follow the start: migrated before ready, warm before started.</summary>
internal static class StartupHealth
{
    public static void AddStartupHealth(this IServiceCollection services) => services.AddHealthChecks()
        .Add(Check("migrated", HealthTags.Ready, state => state.Migrated))
        .Add(Check("warm", HealthTags.Startup, state => state.Warm));

    private static HealthCheckRegistration Check(string name, string tag, Func<StartupState, bool> holds) =>
        new(name, services => new StateCheck(() => holds(services.GetRequiredService<StartupState>())), failureStatus: null, tags: [tag]);

    private sealed class StateCheck(Func<bool> holds) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new HealthCheckResult(holds() ? HealthStatus.Healthy : HealthStatus.Unhealthy));
    }
}
