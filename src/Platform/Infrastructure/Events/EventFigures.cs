using System.Diagnostics.Metrics;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>What is counted of deliveries.</summary>
internal static class EventFigures
{
    private static readonly Counter<long> Deliveries =
        Telemetry.Meter.CreateCounter<long>("monolith.events.deliveries", description: "Attempts to handle events, by handler and outcome: ok, failed, dead.");

    private static readonly Histogram<double> Delay = Telemetry.Meter.CreateHistogram(
        "monolith.events.delay",
        "s",
        "From an event's publication until it is handled, by handler.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3600] });

    public static void Handled(EventDelivery delivery, string outcome, DateTimeOffset now)
    {
        var handler = new KeyValuePair<string, object?>("handler", delivery.Handler);
        Deliveries.Add(1, handler, new("outcome", outcome));
        if (outcome is "ok")
        {
            Delay.Record((now - delivery.OccurredAt).TotalSeconds, handler);
        }
    }
}
