using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Published = Monolith.Inquiries.Contracts;

namespace Monolith.Inquiries.Application;

/// <summary>The other modules get to know that something was asked, answered and closed; never who asked what.</summary>
internal sealed class InquiryEventMap : IEventMap<Inquiry>
{
    public IIntegrationEvent? Map(Inquiry aggregate, IDomainEvent domainEvent) => domainEvent switch
    {
        InquirySubmitted => new Published.InquirySubmitted(aggregate.Id, aggregate.ServiceId),
        InquiryAnswered => new Published.InquiryAnswered(aggregate.Id, aggregate.ServiceId),
        InquiryClosed => new Published.InquiryClosed(aggregate.Id, aggregate.ServiceId),
        _ => null,
    };
}
