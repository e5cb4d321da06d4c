namespace Monolith.Platform.Infrastructure;

/// <summary>Writes the deliveries itself: publisher and subscribers are modules of this process.</summary>
internal sealed class InProcessTransport(DeliveryIntake intake) : IEventTransport
{
    public async Task<IReadOnlyList<OutboxMessage>> Send(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        await intake.Add(messages, cancellationToken);
        return messages;
    }
}
