namespace Monolith.Platform.Application;

/// <summary>What has become of the delivery of an event to a handler.</summary>
public enum DeliveryStatus
{
    /// <summary>Waiting for its first or its next attempt, or being handled.</summary>
    Pending = 0,

    /// <summary>Handled.</summary>
    Completed,

    /// <summary>Given up after too many failures; an operator replays or discards it.</summary>
    Dead,

    /// <summary>Put aside by an operator.</summary>
    Discarded,
}
