namespace Monolith.Platform.Api;

/// <summary>The claims of an access token that make a caller (RFC 9068).</summary>
public static class CallerClaims
{
    /// <summary>Who it is; the same as the client's id when a client acts for itself (RFC 9068, section 2.2).</summary>
    public const string Subject = "sub";

    public const string ClientId = "client_id";

    /// <summary>The browser session of a person at a page.</summary>
    public const string Session = "sid";

    public const string Role = "role";

    /// <summary>Granted permissions, several in one claim separated by spaces, or one per claim.</summary>
    public const string Scope = "scope";
}
