using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator lets somebody sign in again who gave too many wrong passwords.</summary>
[RequirePermission(IdentityPermissions.WriteUsers)]
public sealed record UnlockUser(Guid Id) : ICommand<Done>;

internal sealed class UnlockUserValidator : AbstractValidator<UnlockUser>
{
    public UnlockUserValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class UnlockUserHandler(IUserStore store, IIdentityDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<UnlockUser, Done>
{
    public async Task<Result<Done>> Handle(UnlockUser command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (found.Value.LockedUntil is null)
        {
            return Done.Value;
        }

        var unlocked = found.Value with { Version = found.Value.Version + 1, LockedUntil = null };
        await store.Store(unlocked, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.unlocked", command.Id.ToString(), clock.GetUtcNow()));
        return Done.Value;
    }
}
