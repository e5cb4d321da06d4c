using Monolith.Catalog.Contracts;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>Keeps this module's own copy of what the catalogue offers.</summary>
[EventHandler("inquiries.offered-services")]
internal sealed class OfferedServicesHandler(IInquiriesDb db)
    : IEventHandler<ServicePublished>, IEventHandler<PublishedServiceChanged>, IEventHandler<ServiceArchived>
{
    public async Task Handle(ServicePublished message, EventContext context, CancellationToken cancellationToken) =>
        (await Find(message.ServiceId, cancellationToken)).Offer(message.Slug, message.Name, context.Version);

    public async Task Handle(PublishedServiceChanged message, EventContext context, CancellationToken cancellationToken) =>
        (await Find(message.ServiceId, cancellationToken)).Offer(message.Slug, message.Name, context.Version);

    public async Task Handle(ServiceArchived message, EventContext context, CancellationToken cancellationToken) =>
        (await Find(message.ServiceId, cancellationToken)).Withdraw(context.Version);

    private async Task<OfferedService> Find(Guid id, CancellationToken cancellationToken)
    {
        if (await db.OfferedServices.FindAsync([id], cancellationToken) is { } known)
        {
            return known;
        }

        var service = new OfferedService(id);
        db.OfferedServices.Add(service);
        return service;
    }
}
