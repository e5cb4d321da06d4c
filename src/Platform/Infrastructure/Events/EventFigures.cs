using System.Diagnostics.Metrics;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>What is counted of deliveries.</summary>
internal static class EventFigures
{
    private static readonly Counter<long> Deliveries =
        Telemetry.Meter.CreateCounter<long>("monolith.events.deliveries", description: "Attempts to handle events, by handler and outcome: ok, failed, dead.");

    private static readonly Histogram<double> Delay =
        Telemetry.Meter.CreateHistogram<double>("monolith.events.delay", "s", "From an event's publication until it is handled, by handler.");

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
