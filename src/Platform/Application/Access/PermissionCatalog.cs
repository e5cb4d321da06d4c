using System.Collections.Frozen;
using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Every permission that any module declares.</summary>
public sealed class PermissionCatalog
{
    private readonly FrozenDictionary<string, Permission> permissions;

    /// <exception cref="ArgumentException">Two modules declare the same name.</exception>
    public PermissionCatalog(ApplicationAssemblies assemblies) => permissions = assemblies.All
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IPermissionSource).IsAssignableFrom(type))
        .SelectMany(Declared)
        .ToDictionary(permission => permission.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyList<Permission> All => permissions.Values;

    public bool Contains(string name) => permissions.ContainsKey(name);

    private static IReadOnlyList<Permission> Declared(Type source) =>
        typeof(PermissionCatalog).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)
            ?.MakeGenericMethod(source).Invoke(null, null) as IReadOnlyList<Permission> ?? [];

    private static IReadOnlyList<Permission> Read<TSource>()
        where TSource : IPermissionSource => TSource.All;
}
