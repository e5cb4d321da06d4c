namespace Monolith.Platform.Application;

/// <summary>Everything that waits.</summary>
/// <param name="Queues">One for each outbox and each handler, in the order of their names.</param>
public sealed record EventQueues(IReadOnlyList<EventQueue> Queues) : IExample<EventQueues>
{
    public static EventQueues Example { get; } = new([EventQueue.Example]);
}
