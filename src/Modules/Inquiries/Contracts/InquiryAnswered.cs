using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Contracts;

/// <summary>Staff answered a visitor's inquiry.</summary>
[IntegrationEvent("inquiries.inquiry-answered", 1)]
public sealed record InquiryAnswered(Guid InquiryId, Guid ServiceId) : IIntegrationEvent;
