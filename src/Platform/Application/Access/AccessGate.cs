using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Decides whether the present caller may pass; used at the edge before anything is read, and again around every handler.</summary>
public sealed class AccessGate(ICallerContext callers, IPermissionStore permissions)
{
    /// <summary>Null when the caller may pass, otherwise why not.</summary>
    public async ValueTask<Error?> Check(AccessAttribute access, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (access is PublicAttribute || caller.Kind is CallerKind.System)
        {
            return null;
        }

        if (caller.Kind is CallerKind.Anonymous)
        {
            return PlatformErrors.SignInRequired;
        }

        return access switch
        {
            SignedInAttribute => null,
            RequirePermissionAttribute { Permission: var permission } =>
                (await permissions.PermissionsOf(caller, cancellationToken)).Contains(permission)
                    ? null
                    : PlatformErrors.PermissionRequired.Because($"This needs the permission '{permission}'."),
            _ => throw new InvalidOperationException($"{access.GetType().Name} is not an access declaration the platform knows."),
        };
    }
}
