using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monolith.Platform.Infrastructure;

/// <summary>Whether Redis is there. Without it every instance caches and limits by itself, so that the host goes on serving.</summary>
internal sealed class RedisHealth(RedisConnection connection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(connection.Database is null ? HealthCheckResult.Degraded("Redis is away.") : HealthCheckResult.Healthy());
}
