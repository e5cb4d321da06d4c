using System.Linq.Expressions;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>One step in the history of an inquiry.</summary>
public sealed record HistoryItem : IExample<HistoryItem>
{
    internal static readonly Expression<Func<HistoryEntry, HistoryItem>> Projection = Projections.Of<HistoryEntry, HistoryItem>();

    public static HistoryItem Example { get; } = new()
    {
        Version = 3,
        Kind = InquiryEventKind.Answered,
        At = new DateTimeOffset(2026, 1, 14, 17, 0, 0, TimeSpan.Zero),
        By = "01981f2f-0b1c-7d2e-8f3a-4b5c6d7e8f90",
        Text = AnswerInquiry.Example.Text,
    };

    /// <summary>The version that the inquiry has had from this step on.</summary>
    public required long Version { get; init; }

    public required InquiryEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The id of who did it; empty for the visitor.</summary>
    public required string By { get; init; }

    /// <summary>What was written at this step: the visitor's message, a note, an answer; null when nothing was.</summary>
    [Personal]
    public required string? Text { get; init; }
}
