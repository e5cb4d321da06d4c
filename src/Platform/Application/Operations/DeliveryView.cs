namespace Monolith.Platform.Application;

/// <summary>An event on its way to one handler.</summary>
public sealed record DeliveryView : IExample<DeliveryView>
{
    public static DeliveryView Example { get; } = new()
    {
        EventId = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e3c11"),
        Event = "catalog.service-published.v1",
        Module = "inquiries",
        Handler = "inquiries.offered-services",
        Status = DeliveryStatus.Dead,
        Attempts = 12,
        DueAt = new DateTimeOffset(2026, 1, 14, 16, 45, 0, TimeSpan.Zero),
        LastError = "TimeoutException: The operation has timed out.",
        OccurredAt = new DateTimeOffset(2026, 1, 14, 16, 5, 0, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2026, 1, 14, 16, 45, 1, TimeSpan.Zero),
    };

    /// <summary>The event's identifier, the same for all its handlers.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The event's stable name and version.</summary>
    public required string Event { get; init; }

    /// <summary>The module that takes it in.</summary>
    public required string Module { get; init; }

    /// <summary>The stable name of the handler.</summary>
    public required string Handler { get; init; }

    public required DeliveryStatus Status { get; init; }

    /// <summary>How often it was handed to the handler.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is handed out next at the earliest, while it waits.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Why the last attempt failed; null when none did.</summary>
    public required string? LastError { get; init; }

    /// <summary>When the event was published.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was handled, given up or discarded; null while it waits.</summary>
    public required DateTimeOffset? EndedAt { get; init; }
}
