namespace Monolith.Platform.Application;

/// <summary>The modules of the running product.</summary>
/// <param name="Modules">Each with what it declares, in the order of their names.</param>
/// <param name="Observed">What this host has seen of it since its start.</param>
public sealed record ModulesView(IReadOnlyList<MappedModule> Modules, ObservedProduct Observed) : IExample<ModulesView>
{
    public static ModulesView Example { get; } = new([MappedModule.Example], ObservedProduct.Example);
}
