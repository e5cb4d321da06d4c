using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator ends all of somebody's sessions, and revokes every token that clients hold on that person's behalf.</summary>
[RequirePermission(IdentityPermissions.WriteUsers)]
public sealed record SignOutUser(Guid Id) : ICommand<Done>;

internal sealed class SignOutUserValidator : AbstractValidator<SignOutUser>
{
    public SignOutUserValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class SignOutUserHandler(IUserStore store, ISignOuts signOuts, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<SignOutUser, Done>
{
    public async Task<Result<Done>> Handle(SignOutUser command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.signed_out", command.Id.ToString(), clock.GetUtcNow()));
        await signOuts.EndAll(command.Id, exceptSession: null, cancellationToken);
        return Done.Value;
    }
}
