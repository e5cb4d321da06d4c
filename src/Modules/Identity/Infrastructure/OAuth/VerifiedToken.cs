using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>What was found in an access token.</summary>
/// <param name="Ticket">The caller, without the library's own claims.</param>
/// <param name="TokenId">The token's entry in the database.</param>
/// <param name="UserId">The person it stands for; null when a client acts for itself.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record VerifiedToken(AuthenticationTicket Ticket, string TokenId, Guid? UserId, DateTimeOffset ExpiresAt)
{
    /// <summary>Null for a token that has no entry, so that nobody could revoke it, or no end.</summary>
    public static VerifiedToken? Of(ClaimsPrincipal principal)
    {
        if (principal.GetTokenId() is not { Length: > 0 } tokenId
            || principal.GetExpirationDate() is not { } end
            || principal.GetClaim(Claims.Subject) is not { Length: > 0 } subject)
        {
            return null;
        }

        var isClient = string.Equals(subject, principal.GetClaim(Claims.ClientId), StringComparison.Ordinal);
        Guid? userId = null;
        if (!isClient)
        {
            if (!Guid.TryParse(subject, out var id))
            {
                return null;
            }

            userId = id;
        }

        var identity = new ClaimsIdentity(BearerTokens.Scheme, Claims.Name, Claims.Role);
        identity.AddClaims(principal.Claims.Where(claim => !claim.Type.StartsWith(Claims.Prefixes.Private, StringComparison.Ordinal))
            .Select(claim => new Claim(claim.Type, claim.Value, claim.ValueType)));
        return new(new AuthenticationTicket(new ClaimsPrincipal(identity), BearerTokens.Scheme), tokenId, userId, end);
    }
}
