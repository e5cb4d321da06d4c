using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>The Application assemblies of all modules, and this one: where use cases, permissions and errors are found.</summary>
/// <param name="All">The assemblies, each once.</param>
public sealed record ApplicationAssemblies(IReadOnlyList<Assembly> All)
{
    /// <summary>The same and what they build on of this product: their domains.</summary>
    public IEnumerable<Assembly> WithDomains => All
        .Concat(All.SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Where(name => name.Name?.StartsWith("Monolith.", StringComparison.Ordinal) == true)
            .Select(Assembly.Load))
        .Distinct();
}
