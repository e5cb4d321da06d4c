namespace Monolith.Platform.Application;

/// <summary>The composed product as it is: every module with all that it brings.</summary>
/// <param name="Modules">The modules, by name; the platform is one of them.</param>
public sealed record ProductMap(IReadOnlyList<MappedModule> Modules)
{
    /// <summary>The name of the platform, which is no module but is mapped like one.</summary>
    public const string Platform = "Platform";

    /// <summary>Who uses whose contracts.</summary>
    public IEnumerable<ModuleEdge> Edges => Modules.SelectMany(module => module.Uses.Select(contracts => new ModuleEdge(module.Name, contracts)));
}
