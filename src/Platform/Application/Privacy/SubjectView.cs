namespace Monolith.Platform.Application;

/// <summary>A person whose data is kept, without saying who it is, and how far their erasure is.</summary>
public sealed record SubjectView : IExample<SubjectView>
{
    public static SubjectView Example { get; } = new()
    {
        Id = new Guid("01981f30-9d4e-7a11-b2c3-4d5e6f708192"),
        CreatedAt = new DateTimeOffset(2026, 1, 14, 16, 0, 0, TimeSpan.Zero),
        ErasedAt = new DateTimeOffset(2026, 1, 14, 16, 5, 0, TimeSpan.Zero),
        Receipts = [ErasureReceipt.Example],
    };

    public required Guid Id { get; init; }

    /// <summary>When their key was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When their key was destroyed; null while it is there.</summary>
    public required DateTimeOffset? ErasedAt { get; init; }

    /// <summary>A receipt of each module that keeps something of people; none before an erasure.</summary>
    public required IReadOnlyList<ErasureReceipt> Receipts { get; init; }
}
