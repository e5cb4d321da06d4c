using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person signs one of their browsers out from afar.</summary>
[SignedIn]
public sealed record EndSession(Guid Id) : ICommand<Done>;

internal sealed class EndSessionValidator : AbstractValidator<EndSession>
{
    public EndSessionValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class EndSessionHandler(IIdentityDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<EndSession, Done>
{
    public async Task<Result<Done>> Handle(EndSession command, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (caller.UserId() is not { } userId)
        {
            return IdentityErrors.PersonRequired;
        }

        var now = clock.GetUtcNow();
        var session = await db.Sessions.SingleOrDefaultAsync(session => session.Id == command.Id && session.UserId == userId, cancellationToken);
        if (session?.IsAlive(now) is not true)
        {
            return IdentityErrors.SessionNotFound;
        }

        db.End(session, caller, now);
        return Done.Value;
    }
}
