using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Domain;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Sends the browser to sign in or to consent, each time with the way back, until both are done, and then issues the code.
/// What the client sent was checked before: client, redirect address, challenge and scopes.
/// </summary>
internal sealed class AuthorizationRequests(BrowserSessions sessions, Consents consents, TimeProvider clock)
    : IOpenIddictServerHandler<HandleAuthorizationRequestContext>
{
    /// <summary>The parameter with which the consent page reports a refusal.</summary>
    private const string Consent = "consent";

    private const string Denied = "denied";

    public async ValueTask HandleAsync(HandleAuthorizationRequestContext context)
    {
        var request = context.Request;
        if (context.Transaction.GetHttpRequest()?.HttpContext is not { } http || request.ClientId is not { } clientId)
        {
            throw new InvalidOperationException("The authorization endpoint is reached over HTTP, by a client that was checked before.");
        }

        if (string.Equals((string?)request[Consent], Denied, StringComparison.Ordinal))
        {
            context.Reject(Errors.AccessDenied, "The person refused.");
            return;
        }

        var session = await sessions.Of(http);
        if (session is null || request.HasPromptValue(PromptValues.Login) || IsTooOld(session, request.MaxAge))
        {
            Ask(context, http, "/sign-in", PromptValues.Login, Errors.LoginRequired, "Nobody is signed in, or not recently enough.");
        }
        else if (context.IdentityTokenHintPrincipal?.GetClaim(Claims.Subject) is { } expected && !string.Equals(expected, SubjectOf(session), StringComparison.Ordinal))
        {
            context.Reject(Errors.LoginRequired, "Somebody else is signed in.");
        }
        else if (request.HasPromptValue(PromptValues.Consent)
            || !await consents.Covers(session.UserId, clientId, request.GetScopes(), http.RequestAborted))
        {
            Ask(context, http, "/consent", PromptValues.Consent, Errors.ConsentRequired, "The person has not consented to this.");
        }
        else
        {
            context.SignIn(PrincipalOf(session, request));
        }
    }

    private static void Ask(HandleAuthorizationRequestContext context, HttpContext http, string page, string prompt, string error, string description)
    {
        if (context.Request.HasPromptValue(PromptValues.None))
        {
            context.Reject(error, description);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(page + QueryString.Create("return", AddressOf(context.Request, prompt)));
        context.HandleRequest();
    }

    /// <summary>The address of this request, for the way back; what the prompt asks for is done by then.</summary>
    private static string AddressOf(OpenIddictRequest request, string prompt)
    {
        var query = default(QueryString);
        foreach (var (name, parameter) in request.GetParameters())
        {
            var value = string.Equals(name, Parameters.Prompt, StringComparison.Ordinal)
                ? string.Join(' ', request.GetPromptValues().Where(asked => !string.Equals(asked, prompt, StringComparison.Ordinal)))
                : (string?)parameter;
            if (!string.IsNullOrEmpty(value) && !string.Equals(name, Consent, StringComparison.Ordinal))
            {
                query = query.Add(name, value);
            }
        }

        return $"/{OAuthServer.AuthorizationEndpoint}{query}";
    }

    private static ClaimsPrincipal PrincipalOf(UserSession session, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, SubjectOf(session))
            .SetClaim(Claims.AuthenticationTime, session.StartedAt.ToUnixTimeSeconds())
            .SetScopes(request.GetScopes())
            .SetResources(OAuthServer.Audience)
            .SetDestinations(static claim => claim.Type is Claims.AuthenticationTime ? [Destinations.IdentityToken] : [Destinations.AccessToken, Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }

    private static string SubjectOf(UserSession session) => session.UserId.ToString("D", CultureInfo.InvariantCulture);

    private bool IsTooOld(UserSession session, long? maxAge) => maxAge is { } seconds && (clock.GetUtcNow() - session.StartedAt).TotalSeconds > seconds;
}
