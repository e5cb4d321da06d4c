namespace Monolith.Platform.Api;

/// <summary>The named quotas; their sizes are configured under <c>RateLimits</c>.</summary>
public static class Limits
{
    /// <summary>Reads and everything that names no other quota.</summary>
    public const string Default = "default";

    /// <summary>Changes by known callers.</summary>
    public const string Write = "write";

    /// <summary>Forms that anybody may send.</summary>
    public const string PublicForm = "public-form";

    /// <summary>Asking for tokens.</summary>
    public const string Token = "token";

    /// <summary>Probes and scrapes by the installation itself.</summary>
    public const string Operations = "operations";

    public static IReadOnlyList<string> All { get; } = [Default, Write, PublicForm, Token, Operations];
}
