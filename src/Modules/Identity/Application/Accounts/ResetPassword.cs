using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Whoever reads the mail of an account's address chooses a new password; everything that is open with the old one ends.</summary>
[Public("the token of the mail is the proof")]
public sealed record ResetPassword(string Token, string Password) : ICommand<Done>;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(c => c.Token).IsChallengeToken();
        RuleFor(c => c.Password).IsNewPassword();
    }
}

internal sealed class ResetPasswordHandler(
    IIdentityDb db, IAccounts accounts, IPersonalData personal, IBlindIndex index, IPasswords passwords, ISignOuts signOuts, ICallerContext callers, SecurityEvents events,
    TimeProvider clock)
    : ICommandHandler<ResetPassword, Done>
{
    public async Task<Result<Done>> Handle(ResetPassword command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.EmailChallenges.FindOpen(EmailPurpose.PasswordReset, command.Token, now, cancellationToken) is not { } challenge
            || await personal.ReadEmail(challenge, challenge.Email, cancellationToken) is not { } email
            || await accounts.Find(email, cancellationToken) is not { IsEnabled: true } account)
        {
            events.Record(IdentityEvents.ResetTokenRefused);
            return IdentityErrors.LinkInvalid;
        }

        if (Password.Holds(command.Password, email.Value))
        {
            return PlatformErrors.Validation(new FieldError("password", Password.HoldsEmail));
        }

        var hash = await passwords.Hash(command.Password, cancellationToken);
        if (!hash.IsSuccess)
        {
            return hash.Error;
        }

        await accounts.SetPassword(account.Id, hash.Value, cancellationToken);
        await db.EmailChallenges.CompleteResets(await index.HashOf(email, cancellationToken), now, cancellationToken);
        challenge.Complete(now);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.password_reset", account.Id.ToString(), now));
        await signOuts.EndAll(account.Id, exceptSession: null, cancellationToken);
        return Done.Value;
    }
}
