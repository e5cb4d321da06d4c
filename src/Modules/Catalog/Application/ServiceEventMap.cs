using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Published = Monolith.Catalog.Contracts;

namespace Monolith.Catalog.Application;

/// <summary>The other modules get to know what is on offer; drafts are the editors' business.</summary>
internal sealed class ServiceEventMap : IEventMap<Service>
{
    public IIntegrationEvent? Map(Service aggregate, IDomainEvent domainEvent) => domainEvent switch
    {
        ServicePublished => new Published.ServicePublished(aggregate.Id, aggregate.Slug.Value, aggregate.Name),
        ServiceArchived => new Published.ServiceArchived(aggregate.Id),
        ServiceChanged or SlugChanged when aggregate.Status is ServiceStatus.Published =>
            new Published.PublishedServiceChanged(aggregate.Id, aggregate.Slug.Value, aggregate.Name),
        _ => null,
    };
}
