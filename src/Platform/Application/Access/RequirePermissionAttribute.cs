namespace Monolith.Platform.Application;

/// <summary>Callers who hold a permission may.</summary>
/// <param name="permission">The permission's name, declared by a module in its <see cref="IPermissionSource"/>.</param>
public sealed class RequirePermissionAttribute(string permission) : AccessAttribute
{
    public string Permission { get; } = permission;
}
