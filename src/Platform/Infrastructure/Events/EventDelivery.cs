using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>One event on its way to one handler, in the handler's database.</summary>
internal sealed class EventDelivery
{
    public const int MaxErrorLength = 2_000;

    /// <summary>Its place among the module's deliveries; those of one handler and key are handled in this order.</summary>
    public long Position { get; private set; }

    public required Guid EventId { get; init; }

    /// <summary>The stable name of the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>The stable name and version of the event.</summary>
    public required string Event { get; init; }

    public required Guid Key { get; init; }

    public required long Version { get; init; }

    public required string Payload { get; init; }

    public required string CorrelationId { get; init; }

    public required Guid? CausationId { get; init; }

    public required string? TraceParent { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DeliveryStatus Status { get; set; }

    /// <summary>How often it was handed out, the present time included.</summary>
    public int Attempts { get; set; }

    /// <summary>When it may be handed out next; while it is handed out, when its lease ends.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Who has it: a number drawn at each hand-out, which fences off whoever had it before. Null when nobody has.</summary>
    public Guid? Lease { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was handled, given up or discarded.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>A delivery of an event to a handler.</summary>
    public static EventDelivery Of(OutboxMessage message, string handler, DateTimeOffset now) => new()
    {
        EventId = message.EventId,
        Handler = handler,
        Event = message.Event,
        Key = message.Key,
        Version = message.Version,
        Payload = message.Payload,
        CorrelationId = message.CorrelationId,
        CausationId = message.CausationId,
        TraceParent = message.TraceParent,
        OccurredAt = message.OccurredAt,
        Status = DeliveryStatus.Pending,
        DueAt = now,
    };

    /// <summary>The same row, for another context to change.</summary>
    public EventDelivery Copy() => (EventDelivery)MemberwiseClone();

    public void Complete(DateTimeOffset now)
    {
        (Status, EndedAt, Lease, LastError) = (DeliveryStatus.Completed, now, null, null);
    }

    /// <summary>Notes a failure, and either sets the time of the next attempt or gives up.</summary>
    public void Fail(string error, DateTimeOffset now, DateTimeOffset? next)
    {
        LastError = error.Length > MaxErrorLength ? error[..MaxErrorLength] : error;
        Lease = null;
        if (next is { } due)
        {
            DueAt = due;
        }
        else
        {
            (Status, EndedAt) = (DeliveryStatus.Dead, now);
        }
    }

    /// <summary>Gives it back untried.</summary>
    public void Release(DateTimeOffset now)
    {
        (Lease, DueAt) = (null, now);
        Attempts--;
    }
}
