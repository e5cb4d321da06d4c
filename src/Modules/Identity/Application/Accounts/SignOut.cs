using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person signs out of the present browser; nothing is left to do where it is no session that the caller came with.</summary>
[SignedIn]
public sealed record SignOut : ICommand<Done>;

internal sealed class SignOutValidator : AbstractValidator<SignOut>;

internal sealed class SignOutHandler(IIdentityDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<SignOut, Done>
{
    public async Task<Result<Done>> Handle(SignOut command, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (caller.UserId() is { } userId && caller.SessionId is { } sessionId)
        {
            var session = await db.Sessions.SingleOrDefaultAsync(session => session.Id == sessionId && session.UserId == userId, cancellationToken);
            var now = clock.GetUtcNow();
            if (session?.IsAlive(now) is true)
            {
                db.End(session, caller, now);
            }
        }

        return Done.Value;
    }
}
