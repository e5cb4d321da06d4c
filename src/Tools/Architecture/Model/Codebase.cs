using System.Collections.Concurrent;
using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>The architecture that is checked: the product, or a sample in which a rule is broken on purpose.</summary>
internal sealed class Codebase
{
    private readonly ConcurrentDictionary<string, Project?> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Project> byName;

    private Codebase(SourceTree sources, IReadOnlyList<Project> projects, IReadOnlyList<TableFact> tables)
    {
        (Sources, Projects, Tables) = (sources, projects, tables);
        byName = projects.DistinctBy(project => project.Name, StringComparer.Ordinal).ToDictionary(project => project.Name, StringComparer.Ordinal);
        Modules = [.. sources.Below("src/Modules", "").Select(path => path.Split('/')[2]).Distinct(StringComparer.Ordinal)];
    }

    public SourceTree Sources { get; }

    public IReadOnlyList<Project> Projects { get; }

    /// <summary>Every table of every module's database, as the models of Entity Framework have them.</summary>
    public IReadOnlyList<TableFact> Tables { get; }

    /// <summary>The projects that people write; migrations are generated.</summary>
    public IEnumerable<Project> Written => Projects.Where(project => project.Kind is not Kind.Migrations);

    /// <summary>The folders of src/Modules: each is a module, whatever it holds.</summary>
    public IReadOnlyList<string> Modules { get; }

    /// <summary>The clone of the repository that a folder lies in, or null when it lies in none.</summary>
    public static string? FindRepositoryAbove(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Monolith.sln")))
                return candidate.FullName;
        }

        return null;
    }

    /// <summary>Reads a house.</summary>
    /// <param name="sources">What people wrote.</param>
    /// <param name="assemblies">What the compiler made of it.</param>
    /// <param name="tables">What the models of the modules' databases say, for the rules about tables.</param>
    /// <param name="assemblyOfAll">Where all projects are compiled into one assembly, and told apart by namespace, its name.</param>
    public static Codebase Read(SourceTree sources, Assemblies assemblies, IReadOnlyList<TableFact> tables, string? assemblyOfAll = null) =>
        new(sources, [.. sources.Below("src", ".csproj").Select(file => new Project(file, sources, assemblies, assemblyOfAll))], tables);

    /// <summary>The same house with other projects in the places of these.</summary>
    public Codebase With(Func<Project, Project> replace) => new(Sources, [.. Projects.Select(replace)], Tables);

    /// <summary>The project that a type comes from, or null for a type from outside.</summary>
    public Project? OwnerOf(TypeReference type) => byName.GetValueOrDefault(Assemblies.NameOf(type)) ?? OwnerOf(Assemblies.Outermost(type).Namespace);

    /// <summary>The project that a namespace, or a name below it, belongs to.</summary>
    public Project? OwnerOf(string name) => owners.GetOrAdd(name, key => Projects.FirstOrDefault(project => project.Holds(key)));
}
