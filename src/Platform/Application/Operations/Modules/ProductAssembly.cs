using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>An assembly that the product is composed of; registered once for each.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record ProductAssembly(Assembly Assembly)
{
    /// <summary>The folder of the module, from the name <c>Monolith.&lt;Module&gt;.&lt;Layer&gt;</c>.</summary>
    public string Module { get; } = Assembly.GetName().Name?.Split('.') is [_, var module, ..] ? module : ProductMap.Platform;
}
