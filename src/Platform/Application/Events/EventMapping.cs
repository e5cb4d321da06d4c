using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>The event map of one aggregate, callable without knowing the aggregate's type.</summary>
internal abstract record EventMapping(Type Aggregate, Type MapType)
{
    public abstract IIntegrationEvent? Map(IServiceProvider services, AggregateRoot aggregate, IDomainEvent domainEvent);

    /// <summary>The mappings that a class brings.</summary>
    public static IEnumerable<EventMapping> Of(Type type) => type.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEventMap<>))
        .Select(i => Activator.CreateInstance(typeof(Typed<>).MakeGenericType(i.GetGenericArguments()), type) as EventMapping
            ?? throw new InvalidOperationException($"{type.FullName} cannot map events."));

    private sealed record Typed<TAggregate>(Type MapType) : EventMapping(typeof(TAggregate), MapType)
        where TAggregate : AggregateRoot
    {
        public override IIntegrationEvent? Map(IServiceProvider services, AggregateRoot aggregate, IDomainEvent domainEvent) =>
            services.GetRequiredService<IEventMap<TAggregate>>().Map((TAggregate)aggregate, domainEvent);
    }
}
