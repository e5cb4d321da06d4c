using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Looks now and then at what waits, for the figures and the health of the host.</summary>
internal sealed class EventBacklog : PeriodicJob, IHealthCheck
{
    private readonly IEventDesk desk;
    private readonly EventOptions options;
    private volatile IReadOnlyList<EventQueue> queues = [];

    public EventBacklog(IEventDesk desk, TimeProvider clock, IOptions<EventOptions> options, IMeterFactory meters, ILogger<EventBacklog> logger)
        : base(TimeSpan.FromSeconds(15), clock, logger)
    {
        (this.desk, this.options) = (desk, options.Value);

        // A meter of this host's own: the product's shared one outlives hosts under test.
        var meter = meters.Create(Telemetry.SourceName);
        meter.CreateObservableGauge("monolith.events.waiting", () => Measure(queue => queue.Waiting), description: "Events that wait, by outbox or handler.");
        meter.CreateObservableGauge("monolith.events.oldest", () => Measure(AgeOf), "s", "The age of the oldest event that waits, by outbox or handler.");
        meter.CreateObservableGauge("monolith.events.dead", () => Measure(queue => queue.Dead), description: "Events given up, by handler.");
    }

    /// <summary>Degraded, never unhealthy: waiting events are no reason to send requests elsewhere.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(queues.Any(queue => AgeOf(queue) > options.DegradedAfter.TotalSeconds) ? HealthStatus.Degraded : HealthStatus.Healthy));

    protected override async Task Round(CancellationToken stoppingToken) => queues = await desk.Queues(stoppingToken);

    private double AgeOf(EventQueue queue) => queue.OldestAt is { } oldest ? (Clock.GetUtcNow() - oldest).TotalSeconds : 0;

    private IEnumerable<Measurement<double>> Measure(Func<EventQueue, double> figure) =>
        queues.Select(queue => new Measurement<double>(figure(queue), new("module", queue.Module), new("queue", queue.Name)));
}
