using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>One handler and one event that it takes in.</summary>
/// <param name="Handler">The handler's stable name.</param>
/// <param name="HandlerType">The class.</param>
/// <param name="Event">The event.</param>
public abstract record EventSubscription(string Handler, Type HandlerType, EventType Event)
{
    /// <summary>The Application assembly of the subscribing module.</summary>
    public Assembly Application => HandlerType.Assembly;

    /// <summary>Hands the event to the handler of a scope.</summary>
    public abstract Task Handle(IServiceProvider scope, IIntegrationEvent message, EventContext context, CancellationToken cancellationToken);

    internal static EventSubscription Of(Type handler, Type message, string name, EventType type) =>
        Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(handler, message), name, type) as EventSubscription
        ?? throw new InvalidOperationException($"{handler.FullName} cannot be subscribed to {type.Name}.");

    private sealed record Typed<THandler, TEvent>(string Name, EventType Type) : EventSubscription(Name, typeof(THandler), Type)
        where THandler : class, IEventHandler<TEvent>
        where TEvent : IIntegrationEvent
    {
        public override Task Handle(IServiceProvider scope, IIntegrationEvent message, EventContext context, CancellationToken cancellationToken) =>
            scope.GetRequiredService<THandler>().Handle((TEvent)message, context, cancellationToken);
    }
}
