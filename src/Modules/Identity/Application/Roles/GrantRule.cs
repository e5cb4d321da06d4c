using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Nobody gives to others what they do not hold themselves, unless they may change roles and so could give it to themselves.</summary>
public sealed class GrantRule(PermissionCatalog catalog, ICallerContext callers, IPermissionStore permissions)
{
    /// <summary>Why the present caller may not pass these permissions on; null when nothing speaks against it.</summary>
    public async Task<Error?> Check(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var held = await permissions.PermissionsOf(callers.Current, cancellationToken);
        return !held.Contains(IdentityPermissions.WriteRoles) && names.FirstOrDefault(name => !held.Contains(name)) is { } missing
            ? IdentityErrors.PermissionNotHeld.Because($"This passes on the permission '{missing}', which you do not hold.")
            : null;
    }

    /// <summary>The error that names the permissions no module declares; null when all are known.</summary>
    public Error? CheckKnown(IReadOnlyList<string> names)
    {
        FieldError[] unknown = [.. names
            .Select((name, index) => (Name: name, Index: index))
            .Where(permission => !catalog.Contains(permission.Name))
            .Select(permission => new FieldError($"permissions[{permission.Index}]", $"There is no permission '{permission.Name}'."))];
        return unknown.Length == 0 ? null : PlatformErrors.Validation(unknown);
    }
}
