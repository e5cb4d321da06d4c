using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Counts and names what happened to saved aggregates; never what is in the events.</summary>
internal static partial class DomainEventRecord
{
    private static readonly Counter<long> Events =
        Telemetry.Meter.CreateCounter<long>("monolith.domain_events", description: "What happened to aggregates, by the event's name.");

    public static void Write(IEnumerable<AggregateRoot> aggregates, ILogger logger)
    {
        foreach (var aggregate in aggregates)
        {
            foreach (var domainEvent in aggregate.DomainEvents)
            {
                var name = domainEvent.GetType().Name;
                Events.Add(1, new KeyValuePair<string, object?>("event", name));
                LogEvent(logger, name, aggregate.GetType().Name, aggregate.Id);
            }

            aggregate.ClearDomainEvents();
        }
    }

    [LoggerMessage(LogLevel.Debug, "{DomainEvent} of {Aggregate} {AggregateId}")]
    private static partial void LogEvent(ILogger logger, string domainEvent, string aggregate, Guid aggregateId);
}
