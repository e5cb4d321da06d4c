using System.Linq.Expressions;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>An inquiry as staff sees it; what led to its state is in its history.</summary>
public sealed record InquiryDetails : IVersioned, IExample<InquiryDetails>
{
    internal static readonly Expression<Func<Inquiry, InquiryDetails>> Projection = Projections.Of<Inquiry, InquiryDetails>();

    private static readonly Func<Inquiry, InquiryDetails> Project = Projection.Compile();

    public static InquiryDetails Example { get; } = new()
    {
        Id = new Guid("01981f30-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
        Version = 2,
        Status = InquiryStatus.Open,
        ServiceId = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"),
        ServiceName = "Website launch",
        SenderName = "Ada Lovelace",
        SenderEmail = "ada@example.com",
        Message = "Do the four weeks include the texts, or do we have to bring them?",
        Assignee = new Guid("01981f2f-0b1c-7d2e-8f3a-4b5c6d7e8f90"),
        CloseReason = null,
        SubmittedAt = new DateTimeOffset(2026, 1, 14, 16, 7, 0, TimeSpan.Zero),
        ChangedAt = new DateTimeOffset(2026, 1, 14, 16, 30, 0, TimeSpan.Zero),
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the steps of the history, from 1.</summary>
    public required long Version { get; init; }

    public required InquiryStatus Status { get; init; }

    public required Guid ServiceId { get; init; }

    /// <summary>What the service was called when the visitor asked.</summary>
    public required string ServiceName { get; init; }

    public required string SenderName { get; init; }

    [PublicData("the staff that answers sees whom it writes to")]
    public required string SenderEmail { get; init; }

    public required string Message { get; init; }

    /// <summary>The user who is responsible; null when nobody is.</summary>
    public required Guid? Assignee { get; init; }

    /// <summary>Why it was closed; null while it is not.</summary>
    public required CloseReason? CloseReason { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When anything last happened.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    internal static InquiryDetails Of(Inquiry inquiry) => Project(inquiry);
}
