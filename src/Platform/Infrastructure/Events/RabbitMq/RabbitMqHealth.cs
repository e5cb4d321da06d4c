using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monolith.Platform.Infrastructure;

/// <summary>Whether the broker answers, and keeps nothing aside. Without it events are late and not lost, so that the host goes on serving.</summary>
internal sealed class RabbitMqHealth(
    [FromKeyedServices(RabbitMqConnection.Publishing)] RabbitMqConnection connection, RabbitMqTopology topology) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var channel = await connection.TryOpenChannel(cancellationToken);
        if (channel is null)
        {
            return HealthCheckResult.Degraded("The broker is away.");
        }

        var aside = await channel.MessageCountAsync(topology.DeadLetters, cancellationToken);
        return aside == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{aside} messages are in {topology.DeadLetters}.");
    }
}
