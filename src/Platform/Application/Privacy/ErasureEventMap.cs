using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Tells every module.</summary>
internal sealed class ErasureEventMap : IEventMap<Erasure>
{
    public IIntegrationEvent? Map(Erasure aggregate, IDomainEvent domainEvent) => domainEvent is ErasureRequested ? new PersonErased(aggregate.Id) : null;
}
