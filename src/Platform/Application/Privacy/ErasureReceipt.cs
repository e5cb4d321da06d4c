namespace Monolith.Platform.Application;

/// <summary>What one module says about an erasure.</summary>
public sealed record ErasureReceipt : IExample<ErasureReceipt>
{
    public static ErasureReceipt Example { get; } = new()
    {
        Module = "inquiries",
        Handler = "inquiries.person-erased",
        Status = ReceiptStatus.Done,
        At = new DateTimeOffset(2026, 1, 14, 16, 5, 1, TimeSpan.Zero),
    };

    public required string Module { get; init; }

    /// <summary>The stable name of the handler, by which its deliveries are found among the events.</summary>
    public required string Handler { get; init; }

    public required ReceiptStatus Status { get; init; }

    /// <summary>When it was done or given up; null while it waits, and when that was longer ago than events are kept.</summary>
    public required DateTimeOffset? At { get; init; }
}
