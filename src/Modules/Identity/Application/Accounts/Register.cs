using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A visitor asks for an account; what happens next is told by mail, so that nobody else learns whether there is one.</summary>
[Public("who has no account yet cannot be signed in")]
public sealed record Register(string Email, string Password) : ICommand<Done>;

internal sealed class RegisterValidator : AbstractValidator<Register>
{
    public RegisterValidator()
    {
        RuleFor(c => c.Email).IsEmail();
        RuleFor(c => c.Password).IsNewPassword();
        RuleFor(c => c.Password).Must((command, password) => !Password.Holds(password, command.Email)).WithMessage(Password.HoldsEmail)
            .When(c => c.Password is { Length: <= Password.MaxTypedLength } && EmailAddress.IsValid(c.Email));
    }
}

internal sealed class RegisterHandler(IIdentityDb db, IPasswords passwords, ISubjects subjects, IBlindIndex index, TimeProvider clock) : ICommandHandler<Register, Done>
{
    public async Task<Result<Done>> Handle(Register command, CancellationToken cancellationToken)
    {
        var hash = await passwords.Hash(command.Password, cancellationToken);
        if (!hash.IsSuccess)
        {
            return hash.Error;
        }

        var email = EmailAddress.From(command.Email);
        var challenge = EmailChallenge.Registration(email, await index.HashOf(email, cancellationToken), hash.Value, clock.GetUtcNow());
        challenge.KeepUnder(await subjects.Passing(challenge.ExpiresAt, cancellationToken));
        db.EmailChallenges.Add(challenge);
        return Done.Value;
    }
}
