using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Infrastructure;

internal sealed class SignOuts(IdentityDbContext db, IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations, TimeProvider clock) : ISignOuts
{
    public async Task EndAll(Guid userId, Guid? exceptSession, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Where(session => session.UserId == userId && session.EndedAt == null && session.Id != exceptSession).ToListAsync(cancellationToken))
        {
            session.End(now);
        }

        await authorizations.RevokeBySubjectAsync(userId.ToString(), cancellationToken);
        await tokens.RevokeBySubjectAsync(userId.ToString(), cancellationToken);
    }
}
