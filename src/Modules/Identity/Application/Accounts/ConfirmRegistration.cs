using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Whoever reads the mail of an address opens the account that was asked for with it.</summary>
[Public("the token of the mail is the proof")]
public sealed record ConfirmRegistration(string Token) : ICommand<Done>;

internal sealed class ConfirmRegistrationValidator : AbstractValidator<ConfirmRegistration>
{
    public ConfirmRegistrationValidator() => RuleFor(c => c.Token).IsChallengeToken();
}

internal sealed class ConfirmRegistrationHandler(
    IIdentityDb db, IAccounts accounts, IFirstAdministrator firstAdministrator, ICallerContext callers, SecurityEvents events, TimeProvider clock)
    : ICommandHandler<ConfirmRegistration, Done>
{
    public async Task<Result<Done>> Handle(ConfirmRegistration command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.EmailChallenges.FindOpen(EmailPurpose.Registration, command.Token, now, cancellationToken) is not { PasswordHash: { } passwordHash } challenge)
        {
            events.Record(IdentityEvents.TokenRefused);
            return IdentityErrors.LinkInvalid;
        }

        var email = EmailAddress.From(challenge.Email);
        if (await accounts.Find(email, cancellationToken) is not null)
        {
            return IdentityErrors.AccountExists;
        }

        var id = accounts.Open(email, passwordHash);
        challenge.Complete(now);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.registered", id.ToString(), now));
        await firstAdministrator.Appoint(id, email, cancellationToken);
        return Done.Value;
    }
}
