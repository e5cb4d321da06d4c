namespace Monolith.Platform.Infrastructure;

/// <summary>An integration event in the database of the module that published it, from the same commit as what it tells of.</summary>
internal sealed class OutboxMessage
{
    public const int MaxCorrelationLength = 100;
    public const int MaxTraceParentLength = 55;

    /// <summary>Its place among the module's events; those of one key are in the order in which they happened.</summary>
    public long Position { get; private set; }

    public required Guid EventId { get; init; }

    /// <summary>The stable name and version of the event.</summary>
    public required string Event { get; init; }

    /// <summary>The aggregate it happened to: events of one key keep their order.</summary>
    public required Guid Key { get; init; }

    /// <summary>The aggregate's version after it.</summary>
    public required long Version { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    public required string CorrelationId { get; init; }

    /// <summary>The event whose handling led to this one; null when a request did.</summary>
    public required Guid? CausationId { get; init; }

    /// <summary>The span that published it (W3C Trace Context).</summary>
    public required string? TraceParent { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When its deliveries were made, or the broker confirmed it; null while that is pending.</summary>
    public DateTimeOffset? DispatchedAt { get; set; }
}
