using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator creates a role.</summary>
/// <param name="Name">The name, for good, in the form of a slug.</param>
/// <param name="Permissions">The names of the permissions that its holders get.</param>
/// <param name="Description">What holders of the role do, in plain words.</param>
[RequirePermission(IdentityPermissions.WriteRoles)]
[Invalidates(IdentityTags.Roles)]
public sealed record CreateRole(string Name, IReadOnlyList<string> Permissions, string Description = "") : ICommand<RoleDetails>, IExample<CreateRole>
{
    public static CreateRole Example { get; } = new(RoleDetails.Example.Name, RoleDetails.Example.Permissions, RoleDetails.Example.Description);
}

internal sealed class CreateRoleValidator : AbstractValidator<CreateRole>
{
    public CreateRoleValidator()
    {
        RuleFor(c => c.Name).NotEmpty().IsRoleName();
        RuleFor(c => c.Permissions).NotNull().IsNotTooLong(RoleRules.MaxPermissions);
        RuleForEach(c => c.Permissions).IsPermission();
        RuleFor(c => c.Description).NotNull().IsOneLine(RoleDetails.MaxDescriptionLength);
    }
}

internal sealed class CreateRoleHandler(IRoleStore store, GrantRule grants, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<CreateRole, RoleDetails>
{
    public async Task<Result<RoleDetails>> Handle(CreateRole command, CancellationToken cancellationToken)
    {
        if (grants.CheckKnown(command.Permissions) is { } unknown)
        {
            return unknown;
        }

        if (await store.Roles.AnyAsync(role => role.Name == command.Name, cancellationToken))
        {
            return IdentityErrors.RoleNameTaken;
        }

        var now = clock.GetUtcNow();
        var role = new RoleDetails
        {
            Id = Guid.CreateVersion7(now),
            Version = 1,
            Name = command.Name,
            Description = command.Description,
            Permissions = [.. command.Permissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        await store.Store(role, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.role.created", role.Id.ToString(), now, $"{role.Name}: {Changes.Of(role.Permissions, [])}"));
        return role;
    }
}
