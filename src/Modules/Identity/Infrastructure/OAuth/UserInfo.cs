using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Tells a client who the person is: the id, and with the scope <c>email</c> the address as it is at present.</summary>
internal sealed class UserInfo(IdentityDbContext db) : IOpenIddictServerHandler<HandleUserInfoRequestContext>
{
    public async ValueTask HandleAsync(HandleUserInfoRequestContext context)
    {
        if (!context.AccessTokenPrincipal.HasScope(Scopes.OpenId) || !Guid.TryParse(context.AccessTokenPrincipal.GetClaim(Claims.Subject), out var id))
        {
            context.Reject(Errors.InsufficientScope, "This needs the scope 'openid'.");
        }
        else if (context.AccessTokenPrincipal.HasScope(Scopes.Email))
        {
            var user = await db.Users.Where(user => user.Id == id).Select(user => new { user.Email, user.EmailConfirmed }).SingleAsync(context.CancellationToken);
            (context.Email, context.EmailVerified) = (user.Email, user.EmailConfirmed);
        }
    }
}
