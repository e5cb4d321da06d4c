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
    IIdentityDb db, IAccounts accounts, ISubjects subjects, IPasswords passwords, IFirstAdministrator firstAdministrator, ICallerContext callers, SecurityEvents events, TimeProvider clock)
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

        var email = EmailAddress.From(challenge.Email);
        if (await accounts.Find(email, cancellationToken) is not null)
        {
            return IdentityErrors.AccountExists;
        }

        var id = accounts.Open(email, passwordHash, await subjects.Of(email, cancellationToken));
        challenge.Complete(now);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.registered", id.ToString(), now));
        await firstAdministrator.Appoint(id, email, cancellationToken);
        var session = UserSession.Start(id, command.Browser, now);
        db.Sessions.Add(session);
        return new SignInReceipt(id, session.Id, session.ExpiresAt);
    }
}
