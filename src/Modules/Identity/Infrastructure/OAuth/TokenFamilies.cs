using Monolith.Identity.Application;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>All tokens that came from one sign-in through a client: they share an authorization, and die together.</summary>
internal sealed class TokenFamilies(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens, SecurityEvents events)
{
    /// <summary>Ends a family because something of it was used twice: one of the two users is a thief, and nobody knows which.</summary>
    public async ValueTask EndAfterReplay(string? authorizationId, string? tokenType, string? clientId)
    {
        events.Record(string.Equals(tokenType, TokenTypeIdentifiers.Private.AuthorizationCode, StringComparison.Ordinal)
            ? IdentityEvents.CodeReplayed
            : IdentityEvents.RefreshTokenReused, clientId ?? "");
        await End(authorizationId);
    }

    public async ValueTask End(string? authorizationId)
    {
        if (authorizationId is { Length: > 0 } && await authorizations.FindByIdAsync(authorizationId) is { } authorization)
        {
            // The authorization first: tokens that are being issued at this moment are born into an ended family.
            await authorizations.TryRevokeAsync(authorization);
            await tokens.RevokeByAuthorizationIdAsync(authorizationId);
        }
    }
}
