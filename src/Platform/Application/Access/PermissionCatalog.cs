using System.Collections.Frozen;
using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Every permission that any module declares.</summary>
public sealed class PermissionCatalog
{
    private readonly FrozenDictionary<string, Permission> permissions;

    /// <exception cref="ArgumentException">Two modules declare the same name.</exception>
    public PermissionCatalog(ApplicationAssemblies assemblies)
    {
        Owned = [.. assemblies.All
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IPermissionSource).IsAssignableFrom(type))
            .SelectMany(Declared, (source, permission) => new Owned<Permission>(UseCase.ModuleOf(source), permission))];
        permissions = Owned.ToFrozenDictionary(owned => owned.Value.Name, owned => owned.Value, StringComparer.Ordinal);
    }

    public IReadOnlyList<Permission> All => permissions.Values;

    /// <summary>The same with the module that declares each.</summary>
    public IReadOnlyList<Owned<Permission>> Owned { get; }

    public bool Contains(string name) => permissions.ContainsKey(name);

    private static IReadOnlyList<Permission> Declared(Type source) =>
        typeof(PermissionCatalog).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)
            ?.MakeGenericMethod(source).Invoke(null, null) as IReadOnlyList<Permission> ?? [];

    private static IReadOnlyList<Permission> Read<TSource>()
        where TSource : IPermissionSource => TSource.All;
}
