using System.Linq.Expressions;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>What a visitor sent again, almost word for word.</summary>
public sealed record RepeatItem : IExample<RepeatItem>
{
    internal static readonly Expression<Func<InquiryRepeat, RepeatItem>> Projection = Projections.Of<InquiryRepeat, RepeatItem>();

    public static RepeatItem Example { get; } = new()
    {
        At = new DateTimeOffset(2026, 1, 14, 16, 9, 0, TimeSpan.Zero),
        SenderName = InquiryDetails.Example.SenderName,
        Message = "Do the four weeks include the texts or do we have to bring them?",
    };

    public required DateTimeOffset At { get; init; }

    [Personal]
    public required string SenderName { get; init; }

    [Personal]
    public required string Message { get; init; }
}
