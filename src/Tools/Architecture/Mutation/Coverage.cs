using System.Globalization;

namespace Monolith.Architecture;

/// <summary>
/// Proves that the rules look at every project of the product and not beside one: a violation is planted as if it lay there, in the
/// project's namespace and assembly, compiled against the real ones, and has to be found.
/// </summary>
internal sealed class Coverage
{
    private const string FileName = "Planted.cs";

    private Coverage(IReadOnlyList<string> modules, IReadOnlyList<string> projects, IReadOnlyList<string> problems) =>
        (Modules, Projects, Problems) = (modules, projects, problems);

    public IReadOnlyList<string> Modules { get; }

    public IReadOnlyList<string> Projects { get; }

    /// <summary>What was planted and not found.</summary>
    public IReadOnlyList<string> Problems { get; }

    public int ProjectsCovered => Projects.Count(project => !Problems.Any(problem => problem.StartsWith(project + " ", StringComparison.Ordinal)));

    public int ModulesCovered => Modules.Count(module => !Problems.Any(problem => problem.StartsWith($"Monolith.{module}.", StringComparison.Ordinal)));

    /// <summary>Plants in every project at once, and checks once.</summary>
    public static Coverage Of(Codebase product, string output)
    {
        var plants = product.Projects.ToDictionary(project => project, project => PlantsIn(project, product).ToList());
        var planted = product.With(project =>
        {
            var path = $"{project.Folder}/{FileName}";
            var text = $"namespace {project.Name};\n\ninternal static class Planted\n{{\n{string.Join('\n', plants[project].Select(plant => plant.Code))}\n}}\n";
            var compiled = new Lazy<CompiledAssembly>(() => CompiledAssembly.Of(CompiledAssembly.Prepare(project.Assembly, [KeyValuePair.Create(path, text)], name => name != project.Assembly)));
            return project.With([KeyValuePair.Create(path, text)], new Assemblies(output).With(project.Assembly, compiled));
        });

        var found = plants.Values.SelectMany(all => all).SelectMany(plant => plant.Rules).Distinct()
            .SelectMany(rule => rule.Check(planted))
            .Where(violation => violation.Place.File.EndsWith("/" + FileName, StringComparison.Ordinal))
            .Select(violation => (violation.Rule.Id, violation.Project, violation.Member))
            .ToHashSet();
        var problems = from project in product.Projects
                       from plant in plants[project].DefaultIfEmpty(new Plant("nothing to plant", "", []))
                       where !plant.Rules.Any(rule => found.Contains((rule.Id, project.Name, $"Planted.{plant.Name}")))
                       select $"{project} is not looked at: {plant.Name} ({string.Join(" or ", plant.Rules)})";
        return new(product.Modules, [.. product.Projects.Select(project => project.Name)], [.. problems]);
    }

    private static IEnumerable<Plant> PlantsIn(Project project, Codebase product)
    {
        EngineRule[] dependencies = [new LayersRule(), new WallsRule(), new HostRule()];
        if (product.Projects.FirstOrDefault(other => !Arrows.Allow(project, other) && other.Unit == (project.Kind is Kind.Module ? project.Unit : other.Unit) && PublicType(other) is not null) is { } forbidden)
            yield return new("OnlyInAnAsyncLambda", Use("OnlyInAnAsyncLambda", forbidden), dependencies);
        if (project.Kind is Kind.Module && product.Projects.First(other => other.Kind is Kind.Module && other.Layer == "Infrastructure" && other.Unit != project.Unit) is var neighbour)
            yield return new("BehindTheWall", Use("BehindTheWall", neighbour), [new WallsRule()]);
        if (project.Kind is not Kind.Migrations)
            yield return new("Untyped", "    public static object Untyped(dynamic value) => value;", [new DynamicRule()]);
    }

    private static string Use(string method, Project target) => string.Create(
        CultureInfo.InvariantCulture,
        $"    public static System.Func<System.Threading.Tasks.Task> {method}() => async () => {{ await System.Threading.Tasks.Task.Yield(); System.GC.KeepAlive(typeof({PublicType(target)})); }};");

    private static string? PublicType(Project project) =>
        project.Types.FirstOrDefault(type => type is { IsPublic: true, HasGenericParameters: false } && project.Holds(type.Namespace))?.FullName is { } name ? $"global::{name}" : null;

    private sealed record Plant(string Name, string Code, EngineRule[] Rules);
}
