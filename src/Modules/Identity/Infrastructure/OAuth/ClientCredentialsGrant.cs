using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Issues a client its own access token: for the scopes it asked for, or for all it holds when it named none.</summary>
internal sealed class ClientCredentialsGrant(IOpenIddictApplicationManager applications) : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType() || context.ClientId is not { } clientId)
        {
            return;
        }

        var requested = context.Request.GetScopes();
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);

        // A client that acts for itself is its own subject (RFC 9068, section 2.2).
        identity.SetClaim(Claims.Subject, clientId)
            .SetScopes(requested.Length > 0 ? requested : await applications.ScopesOf(clientId, CancellationToken.None))
            .SetResources(OAuthServer.Audience)
            .SetAccessTokenLifetime(OAuthServer.ClientTokenLifetime)
            .SetDestinations(static _ => [Destinations.AccessToken]);
        context.SignIn(new ClaimsPrincipal(identity));
    }
}
