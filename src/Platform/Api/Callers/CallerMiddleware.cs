using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Makes the authenticated principal the caller of what follows; credentials that are no good are refused, never ignored.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, ICallerContext callers)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<BrowserSessionMetadata>() is { } session)
        {
            // Whoever a token speaks for is nobody here: pages know the cookie alone, as all else knows the token alone.
            context.User = (await context.AuthenticateAsync(session.Scheme)).Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        }
        else if (context.User.Identity?.IsAuthenticated != true && HasCredentials(context.Request) && metadata?.GetMetadata<UseCase>() is not null)
        {
            await ProblemWriter.Write(context, PlatformErrors.SignInRequired.Because("The access token is not valid: malformed, expired, revoked or issued elsewhere."));
            return;
        }

        if (context.User.Identity?.IsAuthenticated == true)
        {
            using (callers.Become(CallerOf(context.User)))
            {
                await next(context);
            }
        }
        else
        {
            await next(context);
        }
    }

    private static bool HasCredentials(HttpRequest request) => request.Headers.Authorization.Count > 0;

    private static Caller CallerOf(ClaimsPrincipal principal)
    {
        var subject = principal.FindFirst(CallerClaims.Subject)?.Value ?? "";
        var client = principal.FindFirst(CallerClaims.ClientId)?.Value ?? "";
        var kind = string.Equals(subject, client, StringComparison.Ordinal) ? CallerKind.Client : CallerKind.User;
        return new Caller(kind, subject)
        {
            ClientId = client,
            SessionId = Guid.TryParse(principal.FindFirst(CallerClaims.Session)?.Value, out var session) ? session : null,
            Roles = [.. principal.FindAll(CallerClaims.Role).Select(claim => claim.Value)],
            Scopes = principal.FindAll(CallerClaims.Scope).SelectMany(claim => claim.Value.Split(' ')).ToHashSet(StringComparer.Ordinal),
        };
    }
}
