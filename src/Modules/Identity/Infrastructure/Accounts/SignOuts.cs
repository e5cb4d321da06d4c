using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Infrastructure;

internal sealed class SignOuts(IdentityDbContext db, IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations, TimeProvider clock) : ISignOuts
{
    public async Task EndAll(Guid userId, Guid? exceptSession, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.Sessions
            .Where(session => session.UserId == userId && session.EndedAt == null && session.ExpiresAt > now && session.Id != exceptSession)
            .ToListAsync(cancellationToken);
        sessions.ForEach(session => session.End(now));

        var subject = userId.ToString();
        await authorizations.RevokeBySubjectAsync(subject, cancellationToken);
        await tokens.RevokeBySubjectAsync(subject, cancellationToken);
    }
}
