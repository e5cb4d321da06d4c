using Monolith.Platform.Application;

namespace Monolith.Ledger;

/// <summary>Nobody but the product itself is here.</summary>
internal sealed class NoRoles : IPermissionStore
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>(StringComparer.Ordinal);

    public ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken) => ValueTask.FromResult(None);
}
