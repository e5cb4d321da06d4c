namespace Monolith.Platform.Application;

/// <summary>What is known of a delivered event besides what it says.</summary>
/// <param name="EventId">The event's identifier, the same at every delivery.</param>
/// <param name="Key">The identifier of the aggregate it happened to.</param>
/// <param name="Version">The aggregate's version after it: who keeps a copy ignores what is older than the copy, since replayed events come late.</param>
/// <param name="Attempt">Counts the deliveries to this handler from 1.</param>
/// <param name="OccurredAt">When it was published.</param>
/// <param name="CorrelationId">Common to everything that one request set off.</param>
public sealed record EventContext(Guid EventId, Guid Key, long Version, int Attempt, DateTimeOffset OccurredAt, string CorrelationId);
