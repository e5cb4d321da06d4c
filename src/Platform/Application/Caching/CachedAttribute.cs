namespace Monolith.Platform.Application;

/// <summary>Has the answers of a query kept for a while; the start check refuses what could show somebody another's answer, or a stale one for long.</summary>
/// <param name="seconds">How long an answer counts as fresh, 1 to 3,600; as long a change may go unseen that invalidates nothing.</param>
/// <param name="tags">What the answer depends on, each <c>&lt;module&gt;.&lt;what&gt;</c>: a command that names one of them has the answer forgotten.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CachedAttribute(int seconds, params string[] tags) : Attribute
{
    public const int MaxSeconds = 3600;

    public int Seconds => seconds;

    public IReadOnlyList<string> Tags => tags;

    /// <summary>Who may be given a kept answer.</summary>
    public CacheScope For { get; init; }
}
