namespace Monolith.Identity.Application;

/// <summary>How the session of a person's browser is known to whoever has to read it.</summary>
public static class BrowserSession
{
    /// <summary>The authentication scheme of its cookie.</summary>
    public const string Scheme = "session";
}
