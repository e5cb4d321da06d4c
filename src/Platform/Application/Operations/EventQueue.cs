namespace Monolith.Platform.Application;

/// <summary>How much waits in one place.</summary>
public sealed record EventQueue : IExample<EventQueue>
{
    public static EventQueue Example { get; } = new()
    {
        Name = DeliveryView.Example.Handler,
        Module = DeliveryView.Example.Module,
        Waiting = 3,
        OldestAt = DeliveryView.Example.OccurredAt,
        Dead = 1,
    };

    /// <summary>The stable name of a handler, or <c>outbox</c> for what a module published and is not sent yet.</summary>
    public required string Name { get; init; }

    public required string Module { get; init; }

    public required long Waiting { get; init; }

    /// <summary>When the oldest of what waits was published; null when nothing waits.</summary>
    public required DateTimeOffset? OldestAt { get; init; }

    /// <summary>How many deliveries were given up and wait for an operator.</summary>
    public required long Dead { get; init; }
}
