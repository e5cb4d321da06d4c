using System.Reflection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Every integration event of the product, who publishes it and who takes it in; found by scan.</summary>
public sealed class EventCatalog
{
    private readonly Dictionary<Type, EventType> byType;
    private readonly Dictionary<Type, EventMapping> mappings;
    private readonly ILookup<string, EventSubscription> byEvent;
    private readonly Dictionary<(string Handler, string Event), EventSubscription> byHandler;

    /// <param name="assemblies">Where to look.</param>
    public EventCatalog(ApplicationAssemblies assemblies)
    {
        Types = [.. assemblies.WithDomains.SelectMany(assembly => assembly.GetTypes()).Where(IsEvent).Select(EventType.Of).OfType<EventType>()];
        byType = Types.ToDictionary(type => type.Type);
        Subscriptions = [.. assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(MediationRegistration.IsConcrete).SelectMany(SubscriptionsOf)];
        byEvent = Subscriptions.ToLookup(subscription => subscription.Event.Name, StringComparer.Ordinal);
        byHandler = Subscriptions.GroupBy(subscription => (subscription.Handler, subscription.Event.Name)).ToDictionary(group => group.Key, group => group.First());
        mappings = assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(MediationRegistration.IsConcrete).SelectMany(EventMapping.Of)
            .GroupBy(mapping => mapping.Aggregate).ToDictionary(group => group.Key, group => group.First());
        Publishers = mappings.Values.Select(mapping => mapping.MapType.Assembly).ToHashSet();
    }

    /// <summary>Every event, each version by itself.</summary>
    public IReadOnlyList<EventType> Types { get; }

    /// <summary>Every handler with each of its events.</summary>
    public IReadOnlyList<EventSubscription> Subscriptions { get; }

    /// <summary>The Application assemblies of the modules that publish anything.</summary>
    public IReadOnlySet<Assembly> Publishers { get; }

    /// <summary>Who takes in an event, by the event's stable name and version.</summary>
    public IEnumerable<EventSubscription> SubscribersOf(string eventName) => byEvent[eventName];

    /// <summary>A handler's subscription to an event; null when this version of the product has none.</summary>
    public EventSubscription? Find(string handler, string eventName) => byHandler.GetValueOrDefault((handler, eventName));

    /// <summary>What is published of something that happened to an aggregate; null when nothing is.</summary>
    public (EventType Type, IIntegrationEvent Message)? Publish(IServiceProvider services, AggregateRoot aggregate, IDomainEvent domainEvent) =>
        mappings.TryGetValue(aggregate.GetType(), out var mapping) && mapping.Map(services, aggregate, domainEvent) is { } message
            ? (byType[message.GetType()], message)
            : null;

    internal static bool IsEvent(Type type) => MediationRegistration.IsConcrete(type) && typeof(IIntegrationEvent).IsAssignableFrom(type);

    internal static IEnumerable<Type> EventsOf(Type handler) => handler.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEventHandler<>)).Select(i => i.GetGenericArguments()[0]);

    private IEnumerable<EventSubscription> SubscriptionsOf(Type handler) =>
        handler.GetCustomAttribute<EventHandlerAttribute>() is { } attribute
            ? EventsOf(handler).Where(byType.ContainsKey).Select(message => EventSubscription.Of(handler, message, attribute.Name, byType[message]))
            : [];
}
