using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// Says what the other modules get to know of an aggregate. The unit of work asks it before the save, and writes what it answers in the same
/// transaction; there is no other way to publish. One per aggregate, without state.
/// </summary>
/// <typeparam name="TAggregate">The aggregate.</typeparam>
public interface IEventMap<TAggregate>
    where TAggregate : AggregateRoot
{
    /// <summary>What is published of something that happened; null when it is nobody else's business.</summary>
    IIntegrationEvent? Map(TAggregate aggregate, IDomainEvent domainEvent);
}
