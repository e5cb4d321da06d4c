using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>Something that happened to an inquiry; what a person wrote is never in it, but beside it in the history.</summary>
public abstract record InquiryEvent : IDomainEvent;

/// <summary>A visitor asked about a service, which had this name then.</summary>
public sealed record InquirySubmitted(Guid ServiceId, string ServiceName) : InquiryEvent;

/// <summary>A user was made responsible; nobody is when there is none.</summary>
public sealed record InquiryAssigned(Guid? Assignee) : InquiryEvent;

/// <summary>Staff wrote something down for themselves.</summary>
public sealed record InquiryNoted : InquiryEvent;

/// <summary>Staff answered the visitor.</summary>
public sealed record InquiryAnswered : InquiryEvent;

/// <summary>Nothing more is done.</summary>
public sealed record InquiryClosed(CloseReason Reason) : InquiryEvent;
