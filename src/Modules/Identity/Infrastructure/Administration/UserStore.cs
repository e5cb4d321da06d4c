using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

internal sealed class UserStore(IdentityDbContext db) : IUserStore
{
    public IQueryable<UserRow> Users => db.Users.AsNoTracking().Select(user => new UserRow
    {
        Id = user.Id,
        Version = user.Version,
        SubjectId = user.SubjectId,
        Email = user.Email ?? PersonalText.Erased,
        IsEmailConfirmed = user.EmailConfirmed,
        // Not by a join, for which SQLite would read everybody's roles.
        Roles = db.UserRoles.Where(held => held.UserId == user.Id)
            .Select(held => db.Roles.Where(role => role.Id == held.RoleId).Select(role => role.Name ?? "").First())
            .OrderBy(name => name).ToList(),
        CreatedAt = user.CreatedAt,
        DisabledAt = user.DisabledAt,
        LockedUntil = user.LockoutEnd,
    });

    public IQueryable<UserRow> Holding(IQueryable<UserRow> users, string role) => users
        .Where(user => db.UserRoles.Any(held => held.UserId == user.Id && db.Roles.Any(known => known.Id == held.RoleId && known.Name == role)));

    public async Task Store(UserDetails user, CancellationToken cancellationToken)
    {
        var stored = await db.Users.SingleAsync(known => known.Id == user.Id, cancellationToken);
        db.Entry(stored).Property(known => known.Version).OriginalValue = user.Version - 1;
        stored.Version = user.Version;
        stored.DisabledAt = user.DisabledAt;
        if (stored.LockoutEnd is not null && user.LockedUntil is null)
        {
            stored.LockoutEnd = null;
            stored.AccessFailedCount = 0;
        }

        var held = await (from holding in db.UserRoles
                          join role in db.Roles on holding.RoleId equals role.Id
                          where holding.UserId == user.Id
                          select new { Holding = holding, role.Name }).ToListAsync(cancellationToken);
        db.UserRoles.RemoveRange(held.Where(role => !user.Roles.Contains(role.Name, StringComparer.Ordinal)).Select(role => role.Holding));
        string[] missing = [.. user.Roles.Except(held.Select(role => role.Name ?? ""), StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            var given = await db.Roles.Where(role => missing.Contains(role.Name)).Select(role => role.Id).ToListAsync(cancellationToken);
            db.UserRoles.AddRange(given.Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role }));
        }
    }

    public async Task<bool> IsAnotherAdministrator(Guid userId, CancellationToken cancellationToken)
    {
        // Whoever takes an administrator away moves the role's stamp, which was read before the others are counted.
        var role = await db.Roles.SingleAsync(role => role.Name == RoleDetails.Administrator, cancellationToken);
        role.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return await db.UserRoles
            .Where(held => held.RoleId == role.Id && held.UserId != userId)
            .AnyAsync(held => db.Users.Any(user => user.Id == held.UserId && user.DisabledAt == null), cancellationToken);
    }
}
