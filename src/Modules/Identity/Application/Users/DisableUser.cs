using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator closes somebody's account, who is signed out everywhere at once; nothing is deleted, and it can be enabled again.</summary>
[RequirePermission(IdentityPermissions.WriteUsers)]
public sealed record DisableUser(Guid Id) : ICommand<Done>;

internal sealed class DisableUserValidator : AbstractValidator<DisableUser>
{
    public DisableUserValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class DisableUserHandler(IUserStore store, ISignOuts signOuts, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<DisableUser, Done>
{
    public async Task<Result<Done>> Handle(DisableUser command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (found.Value.DisabledAt is not null)
        {
            return Done.Value;
        }

        var now = clock.GetUtcNow();
        var disabled = found.Value with { Version = found.Value.Version + 1, DisabledAt = now };
        if (await store.KeepAnAdministrator(found.Value, disabled, cancellationToken) is { } last)
        {
            return last;
        }

        await store.Store(disabled, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.disabled", command.Id.ToString(), now));
        await signOuts.EndAll(command.Id, exceptSession: null, cancellationToken);
        return Done.Value;
    }
}
