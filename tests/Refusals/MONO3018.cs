using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Samples.EventNames;

public sealed record Planted(Guid Id) : IIntegrationEvent; // refused

[IntegrationEvent("samples.named", 1)]
public sealed record NearMiss(Guid Id) : IIntegrationEvent;

internal sealed class PlantedHandler : IEventHandler<NearMiss> // refused
{
    public Task Handle(NearMiss message, EventContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}

[EventHandler("samples.near-miss")]
internal class NearMissHandler : IEventHandler<NearMiss>
{
    public Task Handle(NearMiss message, EventContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal abstract class Handling<TEvent> : IEventHandler<TEvent>
    where TEvent : IIntegrationEvent
{
    public Task Handle(TEvent message, EventContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class InheritedHandler : Handling<NearMiss>; // refused
