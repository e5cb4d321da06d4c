using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>What differing files mean for the product: by the folders that they lie in, and by what the product knows of its modules.</summary>
internal sealed class Impact(Sources sources, ProductRoutes product, TouchedFiles touched)
{
    private readonly EventCatalog catalog = product.Services.GetRequiredService<EventCatalog>();

    /// <summary>Module, layer and file of what lies in modules.</summary>
    private List<(string Module, string Layer, string File)> Parts => [.. touched.Below("src/Modules")];

    public ImpactAnswer Since(string commit)
    {
        var tests = Tests();
        return new(
            commit,
            touched.All,
            [.. Parts.Select(part => part.Module).Concat(touched.Below("src/Migrations").Select(part => part.Second)).Intersect(sources.Modules, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. product.All.Where(IsTouched).Select(route => route.Name)],
            [.. Events().Select(type => new ExplainedEvent(type.Name, [.. catalog.SubscribersOf(type.Name).Select(subscriber => subscriber.Handler)]))],
            [.. touched.Below("src/Migrations").Select(part => part.File).Where(IsMigration)],
            tests,
            touched.TouchesEverything ? "dotnet test Monolith.sln" : string.Join(" && ", tests.Select(project => $"dotnet test {project}")));
    }

    private static bool IsMigration(string file) =>
        char.IsDigit(Path.GetFileName(file)[0]) && !file.EndsWith(".Designer.cs", StringComparison.Ordinal);

    /// <summary>By the file of the use case, by the route table, or, where several share what changed, all of the module.</summary>
    private bool IsTouched(RoutedUseCase route)
    {
        var own = Parts.Where(part => string.Equals(part.Module, route.UseCase.Module, StringComparison.Ordinal) && part.Layer is not "Contracts").ToList();
        var table = route.Endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Name;
        var names = product.All.Select(known => known.UseCase.Name).ToHashSet(StringComparer.Ordinal);
        return own.Exists(part => Path.GetFileNameWithoutExtension(part.File) is var name && part.Layer switch
        {
            "Application" => string.Equals(name, route.UseCase.Name, StringComparison.Ordinal) || !names.Contains(name),
            "Api" => string.Equals(name, table, StringComparison.Ordinal) || !name.EndsWith("Endpoints", StringComparison.Ordinal),
            _ => true,
        });
    }

    private IEnumerable<EventType> Events()
    {
        var names = Parts.Where(part => part.Layer is "Contracts").Select(part => (part.Module, Name: Path.GetFileNameWithoutExtension(part.File))).ToHashSet();
        return catalog.Types.Where(type => names.Contains((type.Type.Namespace?.Split('.')[1] ?? "", type.Type.Name)));
    }

    private List<string> Tests()
    {
        var projects = sources.Files("tests", "*.Tests.csproj", below: true).Select(file => Path.GetDirectoryName(file)?.Replace('\\', '/') ?? "").ToList();
        if (touched.TouchesEverything)
        {
            return projects;
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (module, layer, _) in Parts)
        {
            wanted.UnionWith([$"tests/Modules/{module}.Tests", .. TestsOfLayer(layer)]);
        }

        foreach (var handler in Events().SelectMany(type => catalog.SubscribersOf(type.Name)))
        {
            wanted.Add($"tests/Modules/{handler.HandlerType.Namespace?.Split('.')[1]}.Tests");
        }

        foreach (var (_, module, _) in touched.Below("src/Migrations"))
        {
            wanted.UnionWith([$"tests/Modules/{module}.Tests", "tests/SqlServer.Tests", "tests/Cli.Tests"]);
        }

        foreach (var (tool, _, _) in touched.Below("src/Tools"))
        {
            wanted.Add($"tests/{tool}.Tests");
        }

        wanted.UnionWith(projects.Where(project => touched.All.Any(file => file.StartsWith($"{project}/", StringComparison.Ordinal))));
        if (touched.All.Any(file => file.StartsWith("src/", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal)))
        {
            wanted.Add("tests/Architecture.Tests");
        }

        return [.. projects.Where(wanted.Contains)];
    }

    /// <summary>The tests of the whole that ask about a layer of every module.</summary>
    private static IEnumerable<string> TestsOfLayer(string layer) => layer switch
    {
        "Contracts" => ["tests/Events.Tests"],
        "Infrastructure" => ["tests/Host.Tests", "tests/SqlServer.Tests"],
        _ => ["tests/Host.Tests"],
    };
}
