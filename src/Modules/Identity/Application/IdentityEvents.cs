namespace Monolith.Identity.Application;

/// <summary>The names of Identity's security events.</summary>
public static class IdentityEvents
{
    public const string CodeReplayed = "identity.code_replayed";
    public const string PkceFailed = "identity.pkce_failed";
    public const string RedirectRefused = "identity.redirect_refused";
    public const string RefreshTokenReused = "identity.refresh_token_reused";
    public const string ScopeRefused = "identity.scope_refused";
    public const string TokenRefused = "identity.token_refused";
}
