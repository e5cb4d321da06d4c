using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monolith.Platform.Infrastructure;

/// <summary>Whether queries are answered by the replicas. Without one the primary answers, so that the host goes on serving.</summary>
internal sealed class ReplicaHealth(ReadReplicas replicas) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var away = replicas.All.Where(replica => !replica.IsPresent).Select(replica => replica.Name).ToList();
        return Task.FromResult(away.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"Away or too far behind: {string.Join(", ", away)}."));
    }
}
