using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>The session behind a browser's cookie, for the endpoints of the OAuth server that browsers visit.</summary>
internal sealed class BrowserSessions(IdentityDbContext db, TimeProvider clock)
{
    private const string SessionId = "sid";

    /// <summary>The session, as long as it lives and its person may use the product.</summary>
    public async Task<UserSession?> Of(HttpContext context)
    {
        var result = await context.AuthenticateAsync(BrowserSession.Scheme);
        if (!Guid.TryParse(result.Principal?.GetClaim(SessionId), out var id) || !Guid.TryParse(result.Principal.GetClaim(Claims.Subject), out var userId))
        {
            return null;
        }

        var session = await db.Sessions.SingleOrDefaultAsync(
            session => session.Id == id && session.UserId == userId && db.Users.Any(user => user.Id == userId && user.DisabledAt == null), context.RequestAborted);
        return session?.IsAlive(clock.GetUtcNow()) is true ? session : null;
    }

    /// <summary>Ends the session and takes the cookie away; saves.</summary>
    public async Task End(HttpContext context, UserSession session)
    {
        db.End(session, new Caller(CallerKind.User, session.UserId.ToString()) { SessionId = session.Id }, clock.GetUtcNow());
        await db.SaveChangesAsync(context.RequestAborted);
        await context.SignOutAsync(BrowserSession.Scheme);
    }
}
