namespace Monolith.Platform.Application;

/// <summary>The deliveries of all modules, for operators.</summary>
public interface IEventDesk
{
    /// <summary>Deliveries, the newest events first, after a given place.</summary>
    Task<IReadOnlyList<DeliveryView>> List(DeliveryFilter filter, (Guid EventId, string Handler)? after, int limit, CancellationToken cancellationToken);

    /// <summary>An event with its deliveries; null when no module has it.</summary>
    Task<EventView?> Find(Guid eventId, CancellationToken cancellationToken);

    /// <summary>What waits, in every outbox and for every handler.</summary>
    Task<IReadOnlyList<EventQueue>> Queues(CancellationToken cancellationToken);

    Task<long> Count(DeliveryFilter filter, CancellationToken cancellationToken);

    /// <summary>Lets deliveries begin anew; those being handled at the moment are left alone.</summary>
    /// <returns>How many.</returns>
    Task<long> Replay(DeliveryFilter filter, CancellationToken cancellationToken);

    /// <summary>Puts deliveries aside for good; those being handled at the moment are left alone.</summary>
    /// <returns>How many.</returns>
    Task<long> Discard(DeliveryFilter filter, CancellationToken cancellationToken);
}
