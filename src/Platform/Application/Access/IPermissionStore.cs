namespace Monolith.Platform.Application;

/// <summary>Knows what callers may do; implemented by Identity, the one synchronous port between modules.</summary>
[ModulePort]
public interface IPermissionStore
{
    /// <summary>The permissions a known caller holds at present, already narrowed to the scopes of its token.</summary>
    ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken);
}
