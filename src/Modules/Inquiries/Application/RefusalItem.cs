using System.Linq.Expressions;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>Something that a visitor sent and that did not become an inquiry.</summary>
public sealed record RefusalItem : IExample<RefusalItem>
{
    internal static readonly Expression<Func<Submission, RefusalItem>> Projection = Projections.Of<Submission, RefusalItem>(map => map
        .Map(model => model.Reason, submission => submission.Reason ?? default));

    public static RefusalItem Example { get; } = new()
    {
        At = new DateTimeOffset(2026, 1, 14, 16, 9, 0, TimeSpan.Zero),
        Reason = RefusalReason.FormTooFast,
        Network = "203.0.113.0/24",
        Times = 1,
    };

    public required DateTimeOffset At { get; init; }

    public required RefusalReason Reason { get; init; }

    /// <summary>The network it came from: 24 bits in IPv4, 48 in IPv6. The address itself is not kept.</summary>
    public required string Network { get; init; }

    /// <summary>How often it happened; more than once where a flood is counted rather than listed.</summary>
    public required int Times { get; init; }
}
