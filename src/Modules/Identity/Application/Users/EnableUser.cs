using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator opens a disabled account again.</summary>
[RequirePermission(IdentityPermissions.WriteUsers)]
public sealed record EnableUser(Guid Id) : ICommand<Done>;

internal sealed class EnableUserValidator : AbstractValidator<EnableUser>
{
    public EnableUserValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class EnableUserHandler(IUserStore store, GrantRule grants, IRoleStore roles, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<EnableUser, Done>
{
    public async Task<Result<Done>> Handle(EnableUser command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (found.Value.DisabledAt is null)
        {
            return Done.Value;
        }

        // To enable is to give again what the roles hold.
        if (await grants.Check(await roles.PermissionsOf(found.Value.Roles, cancellationToken), cancellationToken) is { } refused)
        {
            return refused;
        }

        var enabled = found.Value with { Version = found.Value.Version + 1, DisabledAt = null };
        await store.Store(enabled, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.enabled", command.Id.ToString(), clock.GetUtcNow()));
        return Done.Value;
    }
}
