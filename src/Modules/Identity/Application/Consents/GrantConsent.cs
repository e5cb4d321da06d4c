using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person allows a client what it asks for.</summary>
/// <param name="Return">The address of the authorization endpoint, path and query, from which the person came.</param>
[SignedIn]
public sealed record GrantConsent(string Return) : ICommand<Done>;

internal sealed class GrantConsentValidator : AbstractValidator<GrantConsent>
{
    public GrantConsentValidator() => RuleFor(c => c.Return).NotEmpty().MaximumLength(GetConsentRequest.MaxReturnLength);
}

internal sealed class GrantConsentHandler(IIdentityDb db, IConsents consents, ICallerContext callers, TimeProvider clock) : ICommandHandler<GrantConsent, Done>
{
    public async Task<Result<Done>> Handle(GrantConsent command, CancellationToken cancellationToken)
    {
        if (callers.Current.UserId() is not { } userId || await consents.Read(command.Return, cancellationToken) is not { } asked)
        {
            return IdentityErrors.ConsentRequestInvalid;
        }

        var permissions = string.Join(' ', asked.Permissions.Select(permission => permission.Name));
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.consent.granted", asked.ClientId, clock.GetUtcNow(), permissions));
        await consents.Grant(userId, asked, cancellationToken);
        return Done.Value;
    }
}
