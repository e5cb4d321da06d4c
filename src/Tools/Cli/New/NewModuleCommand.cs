using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono new module</c>: a module with one collection, its tables on every database product, its event and its tests.</summary>
internal sealed class NewModuleCommand : Command, IExamples
{
    private static readonly string[] Layers = ["Domain", "Contracts", "Application", "Infrastructure", "Api"];

    private readonly Argument<string> name = new("name") { Description = "What the module is called: Loyalty." };
    private readonly Option<string> aggregate = new("--aggregate") { HelpName = "name", Description = "What it keeps, in the singular: Card." };
    private readonly Option<string> collection = new("--collection") { HelpName = "name", Description = "The same in the plural, where it is not what one would guess." };
    private readonly Option<bool> generated = new("--generated") { Description = "The files are there already, from dotnet new monolith-module: does the rest." };
    private readonly JsonOption json = new();

    public NewModuleCommand()
        : base("module", "Adds a module: it answers over HTTP, has tables on every database product, publishes an event and is tested.")
    {
        Add(name);
        Add(aggregate);
        Add(collection);
        Add(generated);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono new module Loyalty --aggregate Card", "/api/v1/loyalty/cards"),
        ("mono new module Loyalty --generated", "after: dotnet new monolith-module --name Loyalty --aggregate Card --collection Cards"),
    ];

    private Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var sources = Sources.Find();
        var module = Names.Checked(arguments.GetRequiredValue(name), "a module");
        var item = Names.Checked(arguments.GetValue(aggregate) ?? Names.AggregateOf(module), "what a module keeps");
        var items = Names.Checked(arguments.GetValue(collection) ?? Names.Plural(item), "what a module keeps, in the plural");
        var isGenerated = arguments.GetValue(generated);
        Refuse(sources, module, item, items, isGenerated);
        return Addition.Run(module, arguments.GetValue(json), sources, async (addition, change, token) =>
        {
            foreach (var folder in FoldersOf(module).Where(folder => !sources.Has(folder)))
            {
                change.WillCreate(folder);
            }

            if (!isGenerated)
            {
                await addition.Generate("monolith-module", module, TemplateOptions(item, items), (_, _) => true, token);
            }

            await Wire(addition, change, module, token);
            await addition.Restore(token);
            await addition.BuildMigrations(token);
            await addition.AddMigrations(module, "Initial", token);
            await addition.BuildProof(module, token);
            return await addition.Prove(module, only: null, token);
        }, cancellationToken);
    }

    private static Dictionary<string, string> TemplateOptions(string item, string items) =>
        new(StringComparer.Ordinal) { ["aggregate"] = item, ["collection"] = items };

    private static IEnumerable<string> FoldersOf(string module) =>
        [$"src/Modules/{module}", $"tests/Modules/{module}.Tests", .. Sources.Providers.Select(provider => $"src/Migrations/{provider}/{module}")];

    private static void Refuse(Sources sources, string module, string item, string items, bool isGenerated)
    {
        if (string.Equals(item, module, StringComparison.OrdinalIgnoreCase) || string.Equals(item, items, StringComparison.OrdinalIgnoreCase))
        {
            throw Names.Refuse($"What {module} keeps needs a name unlike the module's, and another for several of it.", $"For example: mono new module {module} --aggregate {module}Item");
        }

        var projects = sources.Files("src", "Monolith.*.csproj", below: true).Concat(sources.Files("tests", "Monolith.*.csproj", below: true))
            .Select(file => Path.GetFileName(file).Split('.')[1]);
        var isThere = projects.Contains(module, StringComparer.OrdinalIgnoreCase) || sources.Modules.Contains(module, StringComparer.OrdinalIgnoreCase);
        if (isThere && !isGenerated)
        {
            throw Names.Refuse($"There is a Monolith.{module} already.", "Choose another name; a use case is added to a module with: mono new usecase");
        }

        if (isGenerated && (FoldersOf(module).FirstOrDefault(folder => !sources.Has(folder)) is { } missing))
        {
            throw Names.Refuse($"{missing} is not there.", "In the root of the repository: dotnet new monolith-module; or leave --generated out.");
        }

        if (sources.Read("src/Host/Modules.cs").Contains($"Add<{module}Api,", StringComparison.Ordinal))
        {
            throw Names.Refuse($"src/Host/Modules.cs names {module} already.", "Choose another name.");
        }
    }

    /// <summary>Tells the host, the migrations and the solution.</summary>
    private static async Task Wire(Addition addition, Change change, string module, CancellationToken cancellationToken)
    {
        change.Edit("src/Host/Modules.cs", text => text
            .AddUsing($"Monolith.{module}.Api").AddUsing($"Monolith.{module}.Infrastructure")
            .AddLine($"        modules.Add<{module}Api, {module}Infrastructure>();", line => line.StartsWith("        modules.Add<", StringComparison.Ordinal)));
        change.Edit("src/Host/Monolith.Host.csproj", text => AddModuleReference(text, $@"..\Modules\{module}\Api\Monolith.{module}.Api.csproj"));
        change.Edit("src/Host/Monolith.Host.csproj", text => AddModuleReference(text, $@"..\Modules\{module}\Infrastructure\Monolith.{module}.Infrastructure.csproj"));
        foreach (var provider in Sources.Providers)
        {
            change.Edit($"src/Migrations/{provider}/Monolith.Migrations.{provider}.csproj", text =>
                AddModuleReference(text, $@"..\..\Modules\{module}\Infrastructure\Monolith.{module}.Infrastructure.csproj"));
        }

        change.Edit("build/database-tests.slnf", text => AddTests(text, module));
        change.Keep("Monolith.sln");
        string[] projects = [.. Layers.Select(layer => $"src/Modules/{module}/{layer}"), $"tests/Modules/{module}.Tests"];
        await addition.DotNet("solution", "Adding the projects to the solution", ["sln", "Monolith.sln", "add", .. projects], cancellationToken);
    }

    private static string AddModuleReference(string text, string path) =>
        text.AddLine($"""    <ProjectReference Include="{path}" />""", line => line.Contains(@"<ProjectReference Include=""..", StringComparison.Ordinal) && line.Contains(@"\Modules\", StringComparison.Ordinal));

    /// <summary>The tests of a module run on every database product.</summary>
    private static string AddTests(string text, string module)
    {
        bool IsTests(string line) => line.Contains("\"tests/Modules/", StringComparison.Ordinal);
        var commas = string.Join('\n', text.Split('\n').Select(line => IsTests(line) ? $"{line.TrimEnd(',')}," : line));
        var added = commas.AddLine($"      \"tests/Modules/{module}.Tests/Monolith.{module}.Tests.csproj\",", IsTests).Split('\n');
        var last = Array.FindLastIndex(added, line => line.StartsWith("      \"", StringComparison.Ordinal));
        added[last] = added[last].TrimEnd(',');
        return string.Join('\n', added);
    }
}
