namespace Monolith.Identity.Application;

/// <summary>The names of what smells of an attack on accounts and tokens.</summary>
public static class IdentityEvents
{
    public const string AccountLocked = "identity.account_locked";

    public const string CodeReplayed = "identity.code_replayed";

    public const string HashingSaturated = "identity.hashing_saturated";

    public const string OpenRedirectRefused = "identity.open_redirect_refused";

    public const string PkceFailed = "identity.pkce_failed";

    public const string RedirectRefused = "identity.redirect_refused";

    public const string RefreshTokenReused = "identity.refresh_token_reused";

    public const string ResetTokenRefused = "identity.reset_token_refused";

    public const string ScopeRefused = "identity.scope_refused";

    public const string SignInFailed = "identity.sign_in_failed";

    /// <summary>A bad or tampered token, of an access or of a mail that confirms an address.</summary>
    public const string TokenRefused = "identity.token_refused";
}
