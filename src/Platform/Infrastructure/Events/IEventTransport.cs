namespace Monolith.Platform.Infrastructure;

/// <summary>Brings published events to the modules that take them in.</summary>
internal interface IEventTransport
{
    /// <summary>Sends events of one outbox in their order.</summary>
    /// <returns>Those that arrived for certain; of one key, none after one that did not. The others are sent again, and may arrive twice.</returns>
    Task<IReadOnlyList<OutboxMessage>> Send(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken);
}
