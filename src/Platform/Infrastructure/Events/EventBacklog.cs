using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Looks now and then at what waits, for the figures and the health of the host.</summary>
internal sealed partial class EventBacklog : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private readonly IEventDesk desk;
    private readonly TimeProvider clock;
    private readonly EventOptions options;
    private readonly ILogger<EventBacklog> logger;
    private volatile IReadOnlyList<EventQueue> queues = [];

    public EventBacklog(IEventDesk desk, TimeProvider clock, IOptions<EventOptions> options, IMeterFactory meters, ILogger<EventBacklog> logger)
    {
        (this.desk, this.clock, this.options, this.logger) = (desk, clock, options.Value, logger);

        // A meter of this host's own: the product's shared one outlives hosts under test.
        var meter = meters.Create(Telemetry.SourceName);
        meter.CreateObservableGauge("monolith.events.waiting", () => Measure(queue => queue.Waiting), description: "Events that wait, by outbox or handler.");
        meter.CreateObservableGauge("monolith.events.oldest", () => Measure(AgeOf), "s", "The age of the oldest event that waits, by outbox or handler.");
        meter.CreateObservableGauge("monolith.events.dead", () => Measure(queue => queue.Dead), description: "Events given up, by handler.");
    }

    /// <summary>Degraded, never unhealthy: waiting events are no reason to send requests elsewhere.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(queues.Any(queue => AgeOf(queue) > options.DegradedAfter.TotalSeconds) ? HealthStatus.Degraded : HealthStatus.Healthy));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                queues = await desk.Queues(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The database had a bad moment, which its own check reports.
                LogFailure(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private double AgeOf(EventQueue queue) => queue.OldestAt is { } oldest ? (clock.GetUtcNow() - oldest).TotalSeconds : 0;

    private IEnumerable<Measurement<double>> Measure(Func<EventQueue, double> figure) =>
        queues.Select(queue => new Measurement<double>(figure(queue), new("module", queue.Module), new("queue", queue.Name)));

    [LoggerMessage(LogLevel.Warning, "Looking at the waiting events failed")]
    private partial void LogFailure(Exception exception);
}
