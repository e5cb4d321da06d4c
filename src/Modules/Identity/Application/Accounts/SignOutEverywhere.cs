using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person ends all their sessions, this one included, and all access of applications.</summary>
[SignedIn]
public sealed record SignOutEverywhere : ICommand<Done>;

internal sealed class SignOutEverywhereValidator : AbstractValidator<SignOutEverywhere>;

internal sealed class SignOutEverywhereHandler(IIdentityDb db, ISignOuts signOuts, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<SignOutEverywhere, Done>
{
    public async Task<Result<Done>> Handle(SignOutEverywhere command, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (caller.UserId() is not { } userId)
        {
            return IdentityErrors.PersonRequired;
        }

        db.AuditLog.Add(AuditEntry.Of(caller, "identity.user.signed_out_everywhere", caller.Id, clock.GetUtcNow()));
        await signOuts.EndAll(userId, exceptSession: null, cancellationToken);
        return Done.Value;
    }
}
