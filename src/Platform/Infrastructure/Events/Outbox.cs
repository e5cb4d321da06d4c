using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Puts what aggregates publish into the same save as their change; nothing else may publish.</summary>
internal sealed class Outbox(EventCatalog catalog, EventScope handling, EventSignals signals, Observations observations, TimeProvider clock, IServiceProvider services)
{
    private static readonly Counter<long> Published =
        Telemetry.Meter.CreateCounter<long>("monolith.events.published", description: "Integration events, by their name.");

    /// <summary>Adds the rows for what happened to changed aggregates.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Write(DbContext context, IEnumerable<AggregateRoot> changed)
    {
        var any = false;
        foreach (var aggregate in changed)
        {
            // Two things that happened at once may read the same to others.
            foreach (var (type, message) in aggregate.DomainEvents.Select(happened => catalog.Publish(services, aggregate, happened)).OfType<(EventType Type, IIntegrationEvent Message)>().Distinct())
            {
                context.Add(Row(aggregate, type, message));
                observations.Published(type.Name);
                Published.Add(1, new KeyValuePair<string, object?>("event", type.Name));
                any = true;
            }
        }

        return any;
    }

    /// <summary>Tells the worker of a module's outbox that something was committed.</summary>
    public void Wake(string module) => signals.Outbox(module).Set();

    private OutboxMessage Row(AggregateRoot aggregate, EventType type, IIntegrationEvent message)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            EventId = Guid.CreateVersion7(now),
            Event = type.Name,
            Key = aggregate.Id,
            Version = aggregate.Version,
            Payload = type.Write(message),
            CorrelationId = handling.Current?.CorrelationId ?? Activity.Current?.TraceId.ToHexString() ?? $"{Guid.CreateVersion7(now):N}",
            CausationId = handling.Current?.EventId,
            TraceParent = Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : null,
            OccurredAt = now,
        };
    }
}
