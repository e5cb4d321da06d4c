using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Whoever reads the mail of an address and knows the password that was chosen with it opens the account, and is signed in.</summary>
/// <param name="Token">The token of the mail.</param>
/// <param name="Password">The password chosen at sign-up: without it, anybody could have chosen it for the holder of the address.</param>
/// <param name="Browser">What the browser calls itself, for the person's list of sessions.</param>
[Public("the token of the mail and the password are the proof")]
public sealed record ConfirmRegistration(string Token, string Password, string Browser) : ICommand<SignInReceipt>;

internal sealed class ConfirmRegistrationValidator : AbstractValidator<ConfirmRegistration>
{
    public ConfirmRegistrationValidator()
    {
        RuleFor(c => c.Token).IsChallengeToken();
        RuleFor(c => c.Password).IsPassword();
        RuleFor(c => c.Browser).NotNull();
    }
}

internal sealed class ConfirmRegistrationHandler(
    IIdentityDb db, IAccounts accounts, IPersonalData personal, IPasswords passwords, IFirstAdministrator firstAdministrator, ICallerContext callers, SecurityEvents events, TimeProvider clock)
    : ICommandHandler<ConfirmRegistration, SignInReceipt>
{
    public async Task<Result<SignInReceipt>> Handle(ConfirmRegistration command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var challenge = await db.EmailChallenges.FindOpen(EmailPurpose.Registration, command.Token, now, cancellationToken);
        var isChosen = await passwords.IsChosen(challenge, command.Password, cancellationToken);
        if (!isChosen.IsSuccess)
        {
            return isChosen.Error;
        }

        if (challenge is not { PasswordHash: { } passwordHash } || !isChosen.Value)
        {
            events.Record(IdentityEvents.SignInFailed);
            return PlatformErrors.Validation(new FieldError("password", $"Is not the password you chose when you signed up; after {EmailChallenge.MaxTries} wrong ones the link works no more."));
        }

        if (await personal.ReadEmail(challenge, challenge.Email, cancellationToken) is not { } email)
        {
            return IdentityErrors.LinkInvalid;
        }

        if (await accounts.Find(email, cancellationToken) is not null)
        {
            return IdentityErrors.AccountExists;
        }

        var account = await accounts.Open(email, passwordHash, cancellationToken);
        challenge.Complete(now);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.registered", account.Id.ToString(), now));
        await firstAdministrator.Appoint(account.Id, email, cancellationToken);
        var session = UserSession.Start(account.Id, account.SubjectId, command.Browser, now);
        db.Sessions.Add(session);
        return new SignInReceipt(account.Id, session.Id, session.ExpiresAt);
    }
}
