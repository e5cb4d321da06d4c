namespace Monolith.Platform.Infrastructure;

/// <summary>The Redis that instances share; the configuration section <c>Redis</c>. The way there is <c>ConnectionStrings:Redis</c>.</summary>
internal sealed class RedisOptions
{
    public const string Section = "Redis";
    public const string ConnectionString = "ConnectionStrings:Redis";

    /// <summary>What all keys and channels begin with, so that installations can share a Redis.</summary>
    public string Prefix { get; set; } = "monolith";

    /// <summary>How long a command may take; whatever takes longer counts as gone, and nobody waits for it again before it answered a probe.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(250);
}
