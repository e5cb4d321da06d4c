namespace Monolith.Platform.Application;

/// <summary>Who sends a use case.</summary>
/// <param name="Kind">What sort of party.</param>
/// <param name="Id">The subject: a user's id, a client's id, a job's name; empty for nobody.</param>
public sealed record Caller(CallerKind Kind, string Id)
{
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, "");

    /// <summary>The OAuth client through which the caller came; empty where there is none.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The sign-in session of the person's browser; null for callers who come with a token.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The roles the caller's token names.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The permissions the caller's token was granted; what the caller holds is never more than these.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The product itself under a name; it may do everything.</summary>
    public static Caller System(string name) => new(CallerKind.System, name);
}
