namespace Monolith.Platform.Infrastructure;

/// <summary>How answers of queries are kept; the configuration section <c>Cache</c>.</summary>
internal sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How many answers are kept in memory; 100 to 1,000,000.</summary>
    public int MaxEntries { get; set; } = 2_000;

    /// <summary>For how long an answer that is not fresh any more is kept, for when there is no newer one to be had.</summary>
    public TimeSpan FailSafe { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a caller waits for a newer answer where there is one that is not fresh any more.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(500);
}
