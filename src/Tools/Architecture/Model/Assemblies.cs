using System.Collections.Concurrent;
using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Monolith.Architecture;

/// <summary>Compiled assemblies, read as data from an output folder and, behind it, from the frameworks this process runs on.</summary>
internal sealed class Assemblies : IAssemblyResolver
{
    private static readonly string SharedFramework =
        Path.GetDirectoryName(typeof(object).Assembly.Location) ?? throw new DirectoryNotFoundException("The runtime has no folder.");

    private static readonly Dictionary<string, string> Frameworks = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<ModuleDefinition?>> modules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DocumentedTypes> documented = new(StringComparer.Ordinal);

    /// <param name="folder">The output folder of the command line or of the tests, which holds every project's assembly.</param>
    public Assemblies(string folder) => Folder = folder;

    public string Folder { get; }

    public string PathOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    /// <summary>An assembly of the product.</summary>
    /// <exception cref="FileNotFoundException">It is not in the folder.</exception>
    public ModuleDefinition Read(string assembly) => Find(assembly)
        ?? throw new FileNotFoundException($"{assembly}.dll is not in {Folder}: build the solution, and reference the project from the Host or the command line.");

    /// <summary>Which types of an assembly have a summary.</summary>
    public DocumentedTypes Documented(string assembly) =>
        documented.GetOrAdd(assembly, name => new DocumentedTypes(XDocument.Load(Path.ChangeExtension(PathOf(name), ".xml"))));

    /// <summary>Puts what was compiled in memory in the place of an assembly, existing or not.</summary>
    public Assemblies With(string assembly, ModuleDefinition module, DocumentedTypes types)
    {
        modules[assembly] = new(module);
        documented[assembly] = types;
        return this;
    }

    public AssemblyDefinition? Resolve(AssemblyNameReference name) => Find(name.Name)?.Assembly;

    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        // What is read lives as long as the process; nobody owns it alone.
    }

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

    private ModuleDefinition? Find(string assembly) => modules.GetOrAdd(assembly, name => new(() => Load(name))).Value;

    private ModuleDefinition? Load(string assembly) =>
        (File.Exists(PathOf(assembly)) ? PathOf(assembly) : Frameworks.GetValueOrDefault(assembly)) is { } path
            ? ModuleDefinition.ReadModule(path, new ReaderParameters
            {
                AssemblyResolver = this,
                ReadSymbols = true,
                SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
            })
            : null;
}
