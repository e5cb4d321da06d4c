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
    private readonly Dictionary<string, Func<XDocument>> documentations = new(StringComparer.Ordinal);

    private readonly string folder;
    private readonly string? repository;

    /// <param name="folder">The output folder of the command line or of the tests, which holds every assembly of the product.</param>
    /// <param name="repository">Where tools that no program loads, such as analyzers, have output folders of their own.</param>
    public Assemblies(string folder, string? repository = null) => (this.folder, this.repository) = (folder, repository);

    public string PathOf(string assembly) => Path.Combine(folder, assembly + ".dll") is var path && !File.Exists(path) && OfTool(assembly) is { } own ? own : path;

    /// <summary>An assembly of the product.</summary>
    /// <exception cref="FileNotFoundException">It is not in the folder.</exception>
    public ModuleDefinition Read(string assembly) => Find(assembly)
        ?? throw new FileNotFoundException($"{assembly}.dll is not in {folder}: build the solution, and reference the project from the Host or the command line.");

    /// <summary>Which types of an assembly have a summary.</summary>
    public DocumentedTypes Documented(string assembly) =>
        documented.GetOrAdd(assembly, name => new DocumentedTypes(
            documentations.TryGetValue(name, out var read) ? read() : XDocument.Load(Path.ChangeExtension(PathOf(name), ".xml"))));

    /// <summary>Puts what is compiled in memory, once somebody asks for it, in the place of an assembly, existing or not.</summary>
    public Assemblies With(string assembly, Lazy<CompiledAssembly> compiled)
    {
        modules[assembly] = new(() => ModuleDefinition.ReadModule(new MemoryStream(compiled.Value.Code), new ReaderParameters
        {
            AssemblyResolver = this,
            ReadSymbols = true,
            SymbolStream = new MemoryStream(compiled.Value.Symbols),
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        }));
        documentations[assembly] = () => XDocument.Parse(compiled.Value.Documentation);
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

    /// <summary>The newest of what builds left below src/Tools.</summary>
    private string? OfTool(string assembly) => repository is null ? null : Directory
        .EnumerateFiles(Path.Combine(repository, "src", "Tools"), assembly + ".dll", SearchOption.AllDirectories)
        .Where(path => path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .MaxBy(File.GetLastWriteTimeUtc);

    private ModuleDefinition? Find(string assembly) => modules.GetOrAdd(assembly, name => new(() => Load(name))).Value;

    private ModuleDefinition? Load(string assembly) =>
        (Frameworks.GetValueOrDefault(assembly) is { } known && !File.Exists(Path.Combine(folder, assembly + ".dll")) ? known : PathOf(assembly)) is var path && File.Exists(path)
            ? ModuleDefinition.ReadModule(path, new ReaderParameters
            {
                AssemblyResolver = this,
                ReadSymbols = true,
                SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
            })
            : null;
}
