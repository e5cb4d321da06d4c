using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Contracts;

/// <summary>Nothing more is done about an inquiry.</summary>
[IntegrationEvent("inquiries.inquiry-closed", 1)]
public sealed record InquiryClosed(Guid InquiryId, Guid ServiceId) : IIntegrationEvent;
