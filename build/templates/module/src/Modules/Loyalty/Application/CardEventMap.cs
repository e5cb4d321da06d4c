using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Published = Monolith.Loyalty.Contracts;

namespace Monolith.Loyalty.Application;

/// <summary>What the other modules get to know of cards.</summary>
internal sealed class CardEventMap : IEventMap<Card>
{
    public IIntegrationEvent? Map(Card aggregate, IDomainEvent domainEvent) => domainEvent switch
    {
        CardCreated => new Published.CardCreated(aggregate.Id),
        _ => null,
    };
}
