using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person takes back what they allowed an application: its consent, its sign-ins and its tokens end at once.</summary>
/// <param name="Id">The id of the consent, as listed.</param>
[SignedIn]
public sealed record RevokeApplication(Guid Id) : ICommand<Done>;

internal sealed class RevokeApplicationValidator : AbstractValidator<RevokeApplication>
{
    public RevokeApplicationValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class RevokeApplicationHandler(IIdentityDb db, IConsents consents, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<RevokeApplication, Done>
{
    public async Task<Result<Done>> Handle(RevokeApplication command, CancellationToken cancellationToken)
    {
        if (callers.Current.UserId() is not { } userId || await consents.ClientOf(userId, command.Id, cancellationToken) is not { } clientId)
        {
            return IdentityErrors.ApplicationNotFound;
        }

        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.consent.revoked", clientId, clock.GetUtcNow()));
        await consents.Revoke(userId, clientId, cancellationToken);
        return Done.Value;
    }
}
