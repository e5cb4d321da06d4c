using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Reads what each module shows the others: the public types of its Contracts.</summary>
internal sealed class ContractReader(ApplicationAssemblies assemblies) : IModuleReader<MappedContract>
{
    public IEnumerable<Owned<MappedContract>> Read() =>
        from assembly in assemblies.WithDomains
        where assembly.GetName().Name?.EndsWith(".Contracts", StringComparison.Ordinal) is true
        from type in assembly.GetExportedTypes()
        select new Owned<MappedContract>(UseCase.ModuleOf(type), new(type.Name, MembersOf(type)));

    private static IReadOnlyList<string> MembersOf(Type type) => type.IsEnum
        ? [.. Enum.GetNames(type)]
        : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(member => $"{TypeName.Of(member.PropertyType)} {member.Name}")];
}
