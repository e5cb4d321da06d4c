namespace Monolith.Identity.Application;

/// <summary>The names of the module's security events.</summary>
public static class IdentityEvents
{
    public const string OpenRedirectRefused = "identity.open_redirect_refused";
}
