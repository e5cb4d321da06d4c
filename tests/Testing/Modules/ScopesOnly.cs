using Monolith.Platform.Application;

namespace Monolith.Testing;

/// <summary>Takes the place of Identity beside a module that runs alone: callers hold what their scopes name.</summary>
internal sealed class ScopesOnly : IPermissionStore
{
    public ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken) => ValueTask.FromResult(caller.Scopes);
}
