using System.Globalization;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Signs the person out whom the client's identity token names, and leads back to the client. Without that proof anybody's link could
/// sign people out, so they are asked.
/// </summary>
internal sealed class EndSessionRequests(BrowserSessions sessions)
    : IOpenIddictServerHandler<HandleEndSessionRequestContext>, IOpenIddictServerHandler<ProcessErrorContext>
{
    /// <summary>For requests whose identity token is no good.</summary>
    public static OpenIddictServerHandlerDescriptor OfErrors { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessErrorContext>()
        .UseScopedHandler<EndSessionRequests>()
        .SetOrder(Refusals.Descriptor.Order + 1)
        .Build();

    private const string ConfirmationPage = "/sign-out";
    private const string SignInPage = "/sign-in";

    public async ValueTask HandleAsync(HandleEndSessionRequestContext context)
    {
        var http = HttpOf(context);
        var named = context.IdentityTokenHintPrincipal?.GetClaim(Claims.Subject);
        var session = await sessions.Of(http);
        var isNamed = session is not null && string.Equals(named, session.UserId.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (named is null || (session is not null && !isNamed))
        {
            Lead(context, http, ConfirmationPage);
            return;
        }

        if (session is not null)
        {
            await sessions.End(http, session);
        }

        if (context.Request.PostLogoutRedirectUri is null)
        {
            Lead(context, http, SignInPage);
        }
        else
        {
            context.SignOut();
        }
    }

    public ValueTask HandleAsync(ProcessErrorContext context)
    {
        if (context is { EndpointType: OpenIddictServerEndpointType.EndSession, Error: Errors.InvalidToken })
        {
            Lead(context, HttpOf(context), ConfirmationPage);
        }

        return default;
    }

    private static HttpContext HttpOf(BaseContext context) => context.Transaction.GetHttpRequest()?.HttpContext
        ?? throw new InvalidOperationException("The end-session endpoint is reached over HTTP.");

    private static void Lead(BaseRequestContext context, HttpContext http, string page)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(page);
        context.HandleRequest();
    }
}
