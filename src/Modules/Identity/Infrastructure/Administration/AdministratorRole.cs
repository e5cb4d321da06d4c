using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>The role that is made with every permission that the modules declare, when it is first needed.</summary>
internal sealed class AdministratorRole(IdentityDbContext db, PermissionCatalog catalog, TimeProvider clock)
{
    /// <summary>The role, added to the context where it is missing.</summary>
    public async Task<Role> Ensure(CancellationToken cancellationToken)
    {
        if (await db.Roles.SingleOrDefaultAsync(role => role.Name == Role.Administrator, cancellationToken) is { } known)
        {
            return known;
        }

        var role = new Role
        {
            Id = Guid.CreateVersion7(),
            Name = Role.Administrator,
            NormalizedName = Role.Administrator.ToUpperInvariant(),
            Description = "Manages people, roles and applications, and everything else.",
        };
        db.Roles.Add(role);
        Grant(role, "identity.role.created", catalog.All.Select(permission => permission.Name));
        return role;
    }

    /// <summary>Gives the role whatever it does not hold yet.</summary>
    public async Task Complete(Role role, CancellationToken cancellationToken)
    {
        var held = await db.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == Role.PermissionClaim)
            .Select(claim => claim.ClaimValue ?? "").ToListAsync(cancellationToken);
        Grant(role, "identity.role.changed", catalog.All.Select(permission => permission.Name).Except(held, StringComparer.Ordinal));
    }

    public Task<bool> IsHeld(Role role, CancellationToken cancellationToken) => db.UserRoles
        .Where(held => held.RoleId == role.Id)
        .AnyAsync(held => db.Users.Any(user => user.Id == held.UserId && user.DisabledAt == null), cancellationToken);

    private void Grant(Role role, string action, IEnumerable<string> permissions)
    {
        string[] granted = [.. permissions];
        if (granted.Length > 0)
        {
            db.RoleClaims.AddRange(granted.Select(name => new IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = name }));
            db.AuditLog.Add(AuditEntry.Of(
                Caller.System("administrator-role"), action, role.Id.ToString(), clock.GetUtcNow(), $"{role.Name}: {string.Join(' ', granted.Select(name => "+" + name))}"));
        }
    }
}
