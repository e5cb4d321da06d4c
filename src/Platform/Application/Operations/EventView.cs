namespace Monolith.Platform.Application;

/// <summary>An event with everything that became of it.</summary>
public sealed record EventView : IExample<EventView>
{
    public static EventView Example { get; } = new()
    {
        EventId = DeliveryView.Example.EventId,
        Event = DeliveryView.Example.Event,
        Key = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"),
        Version = 2,
        Payload = """{"serviceId":"01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10","slug":"brand-identity","name":"Brand identity"}""",
        CorrelationId = "4bf92f3577b34da6a3ce929d0e0e4736",
        CausationId = null,
        OccurredAt = DeliveryView.Example.OccurredAt,
        Deliveries = [DeliveryView.Example],
    };

    public required Guid EventId { get; init; }

    /// <summary>The event's stable name and version.</summary>
    public required string Event { get; init; }

    /// <summary>The aggregate it happened to.</summary>
    public required Guid Key { get; init; }

    /// <summary>The aggregate's version after it.</summary>
    public required long Version { get; init; }

    /// <summary>What the event says, as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Common to everything that one request set off.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>The event whose handling led to this one; null when a request did.</summary>
    public required Guid? CausationId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>One for each handler; none when nobody takes the event in, or when it is not dispatched yet.</summary>
    public required IReadOnlyList<DeliveryView> Deliveries { get; init; }
}
