namespace Monolith.Platform.Infrastructure;

/// <summary>Which probe a health check belongs to.</summary>
internal static class HealthTags
{
    /// <summary>Asked to decide whether requests may come.</summary>
    public const string Ready = "ready";

    /// <summary>Asked once, after the start.</summary>
    public const string Startup = "startup";
}
