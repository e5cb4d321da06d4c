using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator reads every permission there is, in plain words.</summary>
[RequirePermission(IdentityPermissions.ReadRoles)]
public sealed record ListPermissions : IQuery<Page<PermissionDetails>>;

/// <summary>Something that roles and clients can be allowed to do.</summary>
/// <param name="Name">The stable name, which is an OAuth scope as well.</param>
/// <param name="Description">What it allows, in plain words.</param>
public sealed record PermissionDetails(string Name, string Description) : IExample<PermissionDetails>
{
    public static PermissionDetails Example { get; } = new("catalog.services.write", "Create and change services, and delete drafts.");
}

internal sealed class ListPermissionsHandler(PermissionCatalog catalog) : IQueryHandler<ListPermissions, Page<PermissionDetails>>
{
    public Task<Result<Page<PermissionDetails>>> Handle(ListPermissions query, CancellationToken cancellationToken) => Task.FromResult<Result<Page<PermissionDetails>>>(
        new Page<PermissionDetails>(
            [.. catalog.All.OrderBy(permission => permission.Name, StringComparer.Ordinal).Select(permission => new PermissionDetails(permission.Name, permission.Description))],
            Next: null));
}
