using System.Linq.Expressions;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>An inquiry as it stands in the list.</summary>
public sealed record InquirySummary : IExample<InquirySummary>
{
    internal static readonly Expression<Func<Inquiry, InquirySummary>> Projection = Projections.Of<Inquiry, InquirySummary>();

    public static InquirySummary Example { get; } = new()
    {
        Id = InquiryDetails.Example.Id,
        Status = InquiryDetails.Example.Status,
        ServiceId = InquiryDetails.Example.ServiceId,
        ServiceName = InquiryDetails.Example.ServiceName,
        SenderName = InquiryDetails.Example.SenderName,
        Assignee = InquiryDetails.Example.Assignee,
        SubmittedAt = InquiryDetails.Example.SubmittedAt,
        ChangedAt = InquiryDetails.Example.ChangedAt,
    };

    public required Guid Id { get; init; }

    public required InquiryStatus Status { get; init; }

    public required Guid ServiceId { get; init; }

    /// <summary>What the service was called when the visitor asked.</summary>
    public required string ServiceName { get; init; }

    [Personal]
    public required string SenderName { get; init; }

    /// <summary>The user who is responsible; null when nobody is.</summary>
    public required Guid? Assignee { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When anything last happened.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
