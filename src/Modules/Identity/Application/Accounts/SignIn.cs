using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person signs in with a browser; the refusal is the same whatever its reason.</summary>
/// <param name="Email">The account's address.</param>
/// <param name="Password">The account's password.</param>
/// <param name="Browser">What the browser calls itself, for the person's list of sessions.</param>
[Public("who signs in is not known yet")]
public sealed record SignIn(string Email, string Password, string Browser) : ICommand<SignInReceipt>;

/// <summary>The session of a person who signed in.</summary>
public sealed record SignInReceipt(Guid UserId, Guid SessionId, DateTimeOffset ExpiresAt);

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(c => c.Email).IsEmail();
        RuleFor(c => c.Password).IsPassword();
        RuleFor(c => c.Browser).NotNull();
    }
}

internal sealed class SignInHandler(IIdentityDb db, IAccounts accounts, IPasswords passwords, ICallerContext callers, SecurityEvents events, TimeProvider clock)
    : ICommandHandler<SignIn, SignInReceipt>
{
    public async Task<Result<SignInReceipt>> Handle(SignIn command, CancellationToken cancellationToken)
    {
        var account = await accounts.Find(EmailAddress.From(command.Email), cancellationToken);
        var isRight = await passwords.IsRight(account, command.Password, cancellationToken);
        if (!isRight.IsSuccess)
        {
            return isRight.Error;
        }

        if (account is null || !isRight.Value)
        {
            events.Record(IdentityEvents.SignInFailed, account?.Id.ToString() ?? "");
            return IdentityErrors.SignInRefused;
        }

        var session = UserSession.Start(account.Id, account.SubjectId, command.Browser, clock.GetUtcNow());
        db.Start(session, callers.Current);
        return new SignInReceipt(account.Id, session.Id, session.ExpiresAt);
    }
}
