using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

internal static class RoleStoreExtensions
{
    public static async Task<Result<RoleDetails>> Find(this IRoleStore store, Guid id, CancellationToken cancellationToken) =>
        await store.Roles.SingleOrDefaultAsync(role => role.Id == id, cancellationToken) is { } role ? role : IdentityErrors.RoleNotFound;

    /// <summary>Finds a role to change it, if it still is as the caller last saw it.</summary>
    public static async Task<Result<RoleDetails>> Find(this IRoleStore store, Guid id, long expectedVersion, CancellationToken cancellationToken)
    {
        var found = await store.Find(id, cancellationToken);
        return found.IsSuccess && found.Value.Version != expectedVersion ? PlatformErrors.Stale : found;
    }

    /// <summary>The first of these names that no role has; null when there are roles for all.</summary>
    public static async Task<string?> FirstUnknown(this IRoleStore store, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var known = await store.Roles.Where(role => names.Contains(role.Name)).Select(role => role.Name).ToListAsync(cancellationToken);
        return names.Except(known, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>All that roles of these names hold together.</summary>
    public static async Task<IReadOnlyList<string>> PermissionsOf(this IRoleStore store, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var roles = await store.Roles.Where(role => names.Contains(role.Name)).ToListAsync(cancellationToken);
        return [.. roles.SelectMany(role => role.Permissions).Distinct(StringComparer.Ordinal)];
    }
}
