using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>The architecture under test: the product, or the fixture in which every rule is broken on purpose.</summary>
internal sealed class Codebase
{
    private Codebase(string root, IReadOnlyList<Project> projects) => (Root, Projects) = (root, projects);

    public static Codebase Product { get; } = Read(Repository, assemblyOfAll: null);

    /// <summary>A small house of its own; all its projects are compiled into one assembly and told apart by namespace.</summary>
    public static Codebase Fixture { get; } =
        Read(Path.Combine(Repository, "tests", "Architecture.Fixture"), assemblyOfAll: "Monolith.Architecture.Fixture");

    /// <summary>A house without projects, in which no rule finds anything to look at.</summary>
    public static Codebase Empty { get; } = new(Path.Combine(Repository, "none"), []);

    /// <summary>The folder of the solution file, above the folder the tests run in.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException($"No Monolith.sln above {AppContext.BaseDirectory}.");
            return folder.FullName;
        }
    }

    public string Root { get; }

    public IReadOnlyList<Project> Projects { get; }

    /// <summary>The projects that people write; migrations are generated.</summary>
    public IEnumerable<Project> Written => Projects.Where(project => project.Kind is not Kind.Migrations);

    /// <summary>The folders of src/Modules: each is a module, whatever it holds.</summary>
    public IReadOnlyList<string> Modules
    {
        get
        {
            var folder = new DirectoryInfo(Path.Combine(Root, "src", "Modules"));
            return folder.Exists ? [.. folder.EnumerateDirectories().Select(module => module.Name).Order(StringComparer.Ordinal)] : [];
        }
    }

    /// <summary>The project that a type comes from, or null for a type from outside.</summary>
    public Project? OwnerOf(TypeReference type)
    {
        var assembly = Assemblies.NameOf(type);
        return Projects.FirstOrDefault(project => project.Name == assembly) ?? OwnerOf(Assemblies.Outermost(type).Namespace);
    }

    /// <summary>The project that a namespace, or a name below it, belongs to.</summary>
    public Project? OwnerOf(string name) => Projects.FirstOrDefault(project => project.Holds(name));

    private static Codebase Read(string root, string? assemblyOfAll)
    {
        var source = Path.Combine(root, "src");
        var files = Directory.EnumerateFiles(source, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return new(root, [.. files.Select(file => new Project(file, source, assemblyOfAll))]);
    }
}
