using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator deletes a role; whoever had it loses it.</summary>
[RequirePermission(IdentityPermissions.WriteRoles)]
[Invalidates(IdentityTags.Roles)]
public sealed record DeleteRole(Guid Id, long ExpectedVersion) : ICommand<Done>;

internal sealed class DeleteRoleValidator : AbstractValidator<DeleteRole>
{
    public DeleteRoleValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class DeleteRoleHandler(IRoleStore store, IIdentityDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<DeleteRole, Done>
{
    public async Task<Result<Done>> Handle(DeleteRole command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (found.Value.Name is RoleDetails.Administrator)
        {
            return IdentityErrors.RoleIsBuiltIn;
        }

        await store.Remove(found.Value, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.role.deleted", command.Id.ToString(), clock.GetUtcNow(), found.Value.Name));
        return Done.Value;
    }
}
