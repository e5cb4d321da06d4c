using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Tells a client who the person is: the id, and with the scope <c>email</c> the address as it is at present.</summary>
internal sealed class UserInfo(IdentityDbContext db, IPersonalData personal) : IOpenIddictServerHandler<HandleUserInfoRequestContext>
{
    public async ValueTask HandleAsync(HandleUserInfoRequestContext context)
    {
        if (!context.AccessTokenPrincipal.HasScope(Scopes.OpenId) || !Guid.TryParse(context.AccessTokenPrincipal.GetClaim(Claims.Subject), out var id))
        {
            context.Reject(Errors.InsufficientScope, "This needs the scope 'openid'.");
        }
        else if (context.AccessTokenPrincipal.HasScope(Scopes.Email))
        {
            var user = await db.Users.AsNoTracking().SingleAsync(user => user.Id == id, context.CancellationToken);
            var email = await personal.ReadEmail(user, user.Email ?? "", context.CancellationToken);
            (context.Email, context.EmailVerified) = (email?.Value, user.EmailConfirmed);
        }
    }
}
