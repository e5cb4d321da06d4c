namespace Monolith.Platform.Application;

/// <summary>Who may be given an answer that was kept for somebody.</summary>
public enum CacheScope
{
    /// <summary>The same caller with the same roles and scopes, and nobody else.</summary>
    Caller = 0,

    /// <summary>Everybody; only for a public query, whose answer depends on nobody.</summary>
    Everyone,
}
