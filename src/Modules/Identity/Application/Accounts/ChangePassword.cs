using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person chooses another password; all other sessions and all tokens end.</summary>
[SignedIn]
public sealed record ChangePassword(string CurrentPassword, string NewPassword) : ICommand<Done>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).IsPassword();
        RuleFor(c => c.NewPassword).IsNewPassword();
    }
}

internal sealed class ChangePasswordHandler(
    IIdentityDb db, IAccounts accounts, IPersonalData personal, IBlindIndex index, IPasswords passwords, ISignOuts signOuts, ICallerContext callers, SecurityEvents events,
    TimeProvider clock)
    : ICommandHandler<ChangePassword, Done>
{
    public async Task<Result<Done>> Handle(ChangePassword command, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (caller.UserId() is not { } userId
            || await accounts.Find(userId, cancellationToken) is not { } account
            || await personal.ReadEmail(account, account.Email, cancellationToken) is not { } email)
        {
            return IdentityErrors.PersonRequired;
        }

        if (Password.Holds(command.NewPassword, email.Value))
        {
            return PlatformErrors.Validation(new FieldError("newPassword", Password.HoldsEmail));
        }

        var isRight = await passwords.IsRight(account, command.CurrentPassword, cancellationToken);
        if (!isRight.IsSuccess)
        {
            return isRight.Error;
        }

        if (!isRight.Value)
        {
            events.Record(IdentityEvents.SignInFailed, caller.Id);
            return PlatformErrors.Validation(new FieldError("currentPassword", "Is not the present password, or was tried wrongly too often: then wait a while."));
        }

        var hash = await passwords.Hash(command.NewPassword, cancellationToken);
        if (!hash.IsSuccess)
        {
            return hash.Error;
        }

        var now = clock.GetUtcNow();
        await accounts.SetPassword(userId, hash.Value, cancellationToken);
        await db.EmailChallenges.CompleteResets(await index.HashOf(email, cancellationToken), now, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(caller, "identity.user.password_changed", caller.Id, now));
        await signOuts.EndAll(userId, caller.SessionId, cancellationToken);
        return Done.Value;
    }
}
