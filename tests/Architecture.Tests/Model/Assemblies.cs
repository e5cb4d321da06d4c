using System.Collections.Concurrent;
using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>Compiled assemblies, read as data from the folder the tests run in.</summary>
internal static class Assemblies
{
    private static readonly string SharedFramework =
        Path.GetDirectoryName(typeof(object).Assembly.Location) ?? throw new DirectoryNotFoundException("The runtime has no folder.");

    private static readonly ConcurrentDictionary<string, ModuleDefinition> Modules = new(StringComparer.Ordinal);

    private static readonly DefaultAssemblyResolver Resolver = CreateResolver();

    public static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    public static ModuleDefinition Read(string assembly) => Modules.GetOrAdd(assembly, static name => File.Exists(PathOf(name))
        ? ModuleDefinition.ReadModule(PathOf(name), new ReaderParameters { AssemblyResolver = Resolver })
        : throw new FileNotFoundException($"{name}.dll is not in the output of these tests: reference it from the Host, or from the tests."));

    public static string NameOf(TypeReference type) => Outermost(type).Scope switch
    {
        ModuleDefinition module => module.Assembly.Name.Name,
        var reference => reference.Name,
    };

    public static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    /// <summary>Whether the assembly comes with the runtime itself, not with ASP.NET Core and not with a package.</summary>
    public static bool IsRuntime(string assembly) => File.Exists(Path.Combine(SharedFramework, assembly + ".dll"));

    private static DefaultAssemblyResolver CreateResolver()
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        return resolver;
    }
}
