using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>The cookie that stands for a browser session: it names the person and the session, and is worth nothing once either has ended.</summary>
internal static class SessionCookie
{
    private const string SignInPath = "/sign-in";

    public static void Add(IServiceCollection services) => services.AddAuthentication().AddCookie(BrowserSession.Scheme, Configure);

    /// <summary>Gives the browser the cookie of a new session, whatever it held before.</summary>
    public static async Task SignIn(HttpContext context, SignInReceipt receipt, ICallerContext callers, ISender sender, CancellationToken ct)
    {
        // A browser holds one session; the one it had would otherwise live on where nobody sees it.
        if (callers.Current.SessionId is not null)
        {
            await sender.Send(new SignOut(), ct);
        }

        await context.SignInAsync(
            BrowserSession.Scheme,
            new ClaimsPrincipal(new ClaimsIdentity(
                [new(CallerClaims.Subject, receipt.UserId.ToString()), new(CallerClaims.Session, receipt.SessionId.ToString())], BrowserSession.Scheme)),
            new AuthenticationProperties { IsPersistent = true, ExpiresUtc = receipt.ExpiresAt });
    }

    public static Task SignOut(HttpContext context) => context.SignOutAsync(BrowserSession.Scheme);

    private static void Configure(CookieAuthenticationOptions options)
    {
        // The prefix binds browsers to Secure, to the whole of this host and to no other (RFC 6265bis, section 4.1.3.2).
        options.Cookie.Name = "__Host-session";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = LeadToSignIn;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var standings = context.HttpContext.RequestServices.GetRequiredService<IStandings>();
        var aborted = context.HttpContext.RequestAborted;
        if (Guid.TryParse(context.Principal?.FindFirst(CallerClaims.Subject)?.Value, out var user)
            && Guid.TryParse(context.Principal.FindFirst(CallerClaims.Session)?.Value, out var session)
            && await standings.IsUserEnabled(user, aborted)
            && await standings.IsSessionAlive(session, aborted))
        {
            await context.HttpContext.RequestServices.GetRequiredService<ISessionActivity>().Seen(session, aborted);
            return;
        }

        context.RejectPrincipal();
        await SignOut(context.HttpContext);
    }

    /// <summary>Back to a page that was asked for; what was sent with a form is not kept.</summary>
    private static Task LeadToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var query = HttpMethods.IsGet(request.Method) ? QueryString.Create(ReturnAddresses.Name, request.Path + request.QueryString) : QueryString.Empty;
        return new SeeOther(SignInPath + query).ExecuteAsync(context.HttpContext);
    }
}
