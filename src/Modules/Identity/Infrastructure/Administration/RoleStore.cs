using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;

namespace Monolith.Identity.Infrastructure;

internal sealed class RoleStore(IdentityDbContext db) : IRoleStore
{
    public IQueryable<RoleDetails> Roles => db.Roles.AsNoTracking().Select(role => new RoleDetails
    {
        Id = role.Id,
        Version = role.Version,
        Name = EF.Property<string>(role, nameof(Role.Name)),
        Description = role.Description,
        Permissions = db.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == Role.PermissionClaim)
            .Select(claim => claim.ClaimValue ?? "").OrderBy(name => name).ToList(),
    });

    public async Task Store(RoleDetails role, CancellationToken cancellationToken)
    {
        var stored = role.Version == 1 ? Add(role) : await Load(role.Id, role.Version - 1, cancellationToken);
        stored.Version = role.Version;
        stored.Description = role.Description;
        var held = await db.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == Role.PermissionClaim).ToListAsync(cancellationToken);
        db.RoleClaims.RemoveRange(held.Where(claim => !role.Permissions.Contains(claim.ClaimValue, StringComparer.Ordinal)));
        db.RoleClaims.AddRange(role.Permissions.Except(held.Select(claim => claim.ClaimValue ?? ""), StringComparer.Ordinal)
            .Select(name => new IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = name }));
    }

    public async Task Remove(RoleDetails role, CancellationToken cancellationToken) => db.Roles.Remove(await Load(role.Id, role.Version, cancellationToken));

    private Role Add(RoleDetails role)
    {
        var added = new Role { Id = role.Id, Name = role.Name, NormalizedName = role.Name.ToUpperInvariant() };
        db.Roles.Add(added);
        return added;
    }

    private async Task<Role> Load(Guid id, long version, CancellationToken cancellationToken)
    {
        var stored = await db.Roles.SingleAsync(known => known.Id == id, cancellationToken);
        db.Entry(stored).Property(known => known.Version).OriginalValue = version;
        return stored;
    }
}
