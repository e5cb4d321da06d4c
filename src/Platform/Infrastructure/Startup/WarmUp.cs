using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Reads once from every database in the background, so that the first caller does not pay for it.</summary>
internal sealed class WarmUp(HealthCheckService health, StartupState state, TimeProvider clock, ILogger<WarmUp> logger) : BackgroundJob(clock, logger)
{
    protected override async Task Work(CancellationToken stoppingToken)
    {
        await health.CheckHealthAsync(check => check.Tags.Contains(HealthTags.Ready), stoppingToken);
        state.MarkWarm();
    }
}
