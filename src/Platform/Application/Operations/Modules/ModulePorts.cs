namespace Monolith.Platform.Application;

/// <summary>Finds the ports of the platform that a module implements.</summary>
internal static class ModulePorts
{
    public static IEnumerable<string> Of(ProductAssembly assembly) => string.Equals(assembly.Module, ProductMap.Platform, StringComparison.Ordinal)
        ? []
        : assembly.Assembly.GetTypes().Where(MediationRegistration.IsConcrete)
            .SelectMany(type => type.GetInterfaces()).Where(contract => contract.IsDefined(typeof(ModulePortAttribute), inherit: false))
            .Select(contract => contract.Name).Distinct(StringComparer.Ordinal);
}
