namespace Monolith.Platform.Application;

/// <summary>Declares a module's permissions; found by assembly scan.</summary>
public interface IPermissionSource
{
    static abstract IReadOnlyList<Permission> All { get; }
}
