using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Which queries are cached and which commands invalidate them; found by scan.</summary>
public sealed class CacheCatalog
{
    /// <param name="assemblies">Where to look.</param>
    public CacheCatalog(ApplicationAssemblies assemblies)
    {
        var types = assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(MediationRegistration.IsConcrete).ToList();
        Cached = Declared<CachedAttribute>(types);
        Invalidating = Declared<InvalidatesAttribute>(types);
    }

    /// <summary>What carries the attribute, whether or not it should.</summary>
    public IReadOnlyDictionary<Type, CachedAttribute> Cached { get; }

    /// <inheritdoc cref="Cached"/>
    public IReadOnlyDictionary<Type, InvalidatesAttribute> Invalidating { get; }

    /// <summary>Every tag that anything names, in order.</summary>
    public IReadOnlyList<string> Tags =>
        [.. Cached.Values.SelectMany(rule => rule.Tags).Concat(Invalidating.Values.SelectMany(rule => rule.Tags)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Dictionary<Type, T> Declared<T>(IEnumerable<Type> types)
        where T : Attribute =>
        (from type in types let rule = type.GetCustomAttribute<T>() where rule is not null select (type, rule)).ToDictionary(found => found.type, found => found.rule);
}
