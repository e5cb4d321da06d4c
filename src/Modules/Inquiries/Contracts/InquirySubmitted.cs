using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Contracts;

/// <summary>A visitor asked about a service.</summary>
[IntegrationEvent("inquiries.inquiry-submitted", 1)]
public sealed record InquirySubmitted(Guid InquiryId, Guid ServiceId) : IIntegrationEvent;
