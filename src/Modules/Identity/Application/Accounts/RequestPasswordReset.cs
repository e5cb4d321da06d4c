using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Somebody who forgot a password asks for a mail to choose another one; it is sent only where there is an account.</summary>
[Public("who forgot the password cannot sign in")]
public sealed record RequestPasswordReset(string Email) : ICommand<Done>;

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator() => RuleFor(c => c.Email).IsEmail();
}

internal sealed class RequestPasswordResetHandler(IIdentityDb db, ISubjects subjects, IBlindIndex index, TimeProvider clock) : ICommandHandler<RequestPasswordReset, Done>
{
    public async Task<Result<Done>> Handle(RequestPasswordReset command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.From(command.Email);
        var challenge = EmailChallenge.PasswordReset(email, await index.HashOf(email, cancellationToken), clock.GetUtcNow());
        challenge.KeepUnder(await subjects.Passing(challenge.ExpiresAt, cancellationToken));
        db.EmailChallenges.Add(challenge);
        return Done.Value;
    }
}
