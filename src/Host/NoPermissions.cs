using Monolith.Platform.Application;

namespace Monolith.Host;

/// <summary>Grants nothing to anybody, until the Identity module knows better.</summary>
internal sealed class NoPermissions : IPermissionStore
{
    public ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal));
}
