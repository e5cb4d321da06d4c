using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>One run of <c>mono new</c>: a change of the sources, made in steps that are told, and undone when one of them fails.</summary>
internal sealed partial class Addition(Sources sources, Change change, bool isTold)
{
    private readonly Stopwatch all = Stopwatch.StartNew();
    private readonly DotNet dotnet = new(sources);

    /// <summary>The command line as it is built from the changed sources.</summary>
    private string Program => sources.PathOf($"src/Tools/Cli/bin/{Sources.Configuration}/net10.0/Monolith.Cli.dll");

    /// <summary>Runs the steps of an addition.</summary>
    public static async Task<int> Run(string name, bool asJson, Sources sources, Func<Addition, Change, CancellationToken, Task<AdditionProof>> steps, CancellationToken cancellationToken)
    {
        var change = Change.Begin(sources);
        var addition = new Addition(sources, change, isTold: !asJson);
        NewAnswer answer;
        try
        {
            answer = addition.Answer(name, await steps(addition, change, cancellationToken));
            change.Complete();
        }
        catch
        {
            change.Undo();
            await Console.Error.WriteLineAsync("Everything is as it was before.");
            throw;
        }

        await Tell(answer, asJson);
        return ExitCodes.Done;
    }

    /// <summary>Writes the files of a template; their folders go with them when they are new.</summary>
    public Task Generate(string template, string name, IReadOnlyDictionary<string, string> arguments, Func<string, string, bool> take, CancellationToken cancellationToken) =>
        Step("files", async () =>
        {
            foreach (var (path, text) in await new Templates(sources, dotnet).Make(template, name, arguments, cancellationToken))
            {
                if (take(path, text))
                {
                    change.Create(path, text);
                }
            }
        });

    /// <summary>Runs a step and tells how long it took.</summary>
    public async Task Step(string name, Func<Task> step)
    {
        var time = Stopwatch.StartNew();
        await step();
        if (isTold)
        {
            Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [green]{name,-12}[/] {time.Elapsed.TotalSeconds:0.0} s");
        }
    }

    public Task DotNet(string step, string what, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Step(step, () => dotnet.Run(what, arguments, cancellationToken));

    /// <summary>Restores packages: of all projects where references changed, so that every lock file says so.</summary>
    public Task Restore(CancellationToken cancellationToken, string project = "Monolith.sln") =>
        DotNet("packages", "Restoring", ["restore", project, "--verbosity", "quiet"], cancellationToken);

    /// <summary>Builds the migrations with all they need, and nothing that is to be built again once there is another one.</summary>
    public Task BuildMigrations(CancellationToken cancellationToken) =>
        Build("src/Host/Monolith.Host.csproj", ["-target:ResolveProjectReferences"], cancellationToken);

    /// <summary>Builds the module's tests and the command line in one go, for together they read and check each project once.</summary>
    public Task BuildProof(string module, CancellationToken cancellationToken) =>
        Build(change.Note("proof.slnf", Filter($"tests/Modules/{module}.Tests/Monolith.{module}.Tests.csproj", "src/Tools/Cli/Monolith.Cli.csproj")), [], cancellationToken);

    /// <summary>Writes the migration of a module's tables for every database product; the migrations are built already.</summary>
    public Task AddMigrations(string module, string name, CancellationToken cancellationToken) =>
        Step("migrations", async () =>
        {
            await dotnet.Run("Installing the tools", ["tool", "restore"], cancellationToken);
            await Task.WhenAll(Sources.Providers.Select(provider => AddMigration($"src/Migrations/{provider}", module, name, cancellationToken)));
        });

    /// <summary>Runs tests of a module, and holds the product against the rules.</summary>
    public async Task<AdditionProof> Prove(string module, string? only, CancellationToken cancellationToken) =>
        new(await Test(module, only, cancellationToken), await CheckArchitecture(cancellationToken), await Explain(module, cancellationToken));

    private Task Build(string project, string[] options, CancellationToken cancellationToken) =>
        DotNet("build", $"Building {project}", ["build", project, "--configuration", Sources.Configuration, "--no-restore", "--verbosity", "quiet", "-p:UseSharedCompilation=true", .. options], cancellationToken);

    /// <summary>A part of the solution, as a file that lies with the notes of the change.</summary>
    private string Filter(params string[] projects) => $$"""
        {
          "solution": {
            "path": {{JsonSerializer.Serialize(sources.PathOf("Monolith.sln"))}},
            "projects": [{{string.Join(", ", projects.Select(project => $"\"{project}\""))}}]
          }
        }
        """;

    private async Task<int> Test(string module, string? only, CancellationToken cancellationToken)
    {
        var said = "";
        await Step("tests", async () => said = await dotnet.Run(
            "The tests",
            ["test", $"tests/Modules/{module}.Tests", "--configuration", Sources.Configuration, "--no-build", .. only is null ? (string[])[] : ["--filter", only]],
            cancellationToken));
        return Passed().Match(said) is { Success: true } passed
            ? int.Parse(passed.Groups["count"].Value, CultureInfo.InvariantCulture)
            : throw new CommandFailedException("No test ran.", $"Look at tests/Modules/{module}.Tests.");
    }

    /// <summary>Has the command line of the changed product hold it against the rules of the architecture.</summary>
    /// <returns>How many rules were held against it.</returns>
    private async Task<int> CheckArchitecture(CancellationToken cancellationToken)
    {
        await WritePages(cancellationToken);
        var said = "";
        await Step("rules", async () => said = await dotnet.Run(
            "mono arch check", [Program, "arch", "check"], cancellationToken));
        return Rules().Match(said) is { Success: true } rules ? int.Parse(rules.Groups["count"].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>What the changed product says of the module's use cases.</summary>
    private async Task<IReadOnlyList<string>> Explain(string module, CancellationToken cancellationToken)
    {
        var said = "";
        await Step("proof", async () => said = await dotnet.Run("mono explain", [Program, "explain", module], cancellationToken));
        return said.TrimEnd().Split('\n');
    }

    /// <summary>Brings the pages that describe the modules up to date, where the repository keeps them.</summary>
    private async Task WritePages(CancellationToken cancellationToken)
    {
        const string folder = "docs/modules";
        if (!sources.Has(folder))
        {
            return;
        }

        string[] before = [.. sources.Files(folder, "*"), .. sources.Files("docs", "modules.md")];
        Array.ForEach(before, change.Keep);
        foreach (var page in sources.Modules.Select(module => $"{folder}/{module}.md").Where(page => !sources.Has(page)))
        {
            change.WillCreate(page);
        }

        await DotNet("pages", "mono arch docs", [Program, "arch", "docs", "--write"], cancellationToken);
        change.Created.AddRange(sources.Files(folder, "*").Except(before, StringComparer.Ordinal));
    }

    private async Task AddMigration(string project, string module, string name, CancellationToken cancellationToken)
    {
        var folder = $"{project}/{module}";
        foreach (var file in sources.Files(folder, "*ModelSnapshot.cs"))
        {
            change.Keep(file);
        }

        change.WillCreate($"{folder}/*_{name}.cs");
        change.WillCreate($"{folder}/*_{name}.Designer.cs");
        change.WillCreate($"{folder}/{module}DbContextModelSnapshot.cs");
        var before = sources.Files(folder, "*.cs");
        await dotnet.Run(
            "Writing the migration",
            ["ef", "migrations", "add", name, "--project", project, "--startup-project", project, "--context", $"{module}DbContext", "--output-dir", module, "--configuration", Sources.Configuration, "--no-build"],
            cancellationToken);
        foreach (var file in sources.Files(folder, "*.cs"))
        {
            // Read without the byte order mark and written without one, as all of the repository.
            await File.WriteAllTextAsync(sources.PathOf(file), sources.Read(file), cancellationToken);
        }

        change.Created.AddRange(sources.Files(folder, "*.cs").Except(before, StringComparer.Ordinal));
    }

    private NewAnswer Answer(string name, AdditionProof proof) =>
        new(name, [.. change.Created.Order(StringComparer.Ordinal)], change.Changed, proof.UseCases, proof.TestsPassed, proof.RulesKept, Math.Round(all.Elapsed.TotalSeconds, 1));

    private static Task Tell(NewAnswer answer, bool asJson)
    {
        if (asJson)
        {
            return CliJson.Write(answer, types => types.NewAnswer);
        }

        Terminal.Out.WriteLine();
        foreach (var path in answer.Created)
        {
            Terminal.Out.MarkupLineInterpolated($"  [green]new[/]      {path}");
        }

        foreach (var path in answer.Changed)
        {
            Terminal.Out.MarkupLineInterpolated($"  [yellow]changed[/]  {path}");
        }

        Terminal.Out.WriteLine();
        foreach (var line in answer.UseCases)
        {
            Terminal.Out.WriteLine(line);
        }

        Terminal.Out.WriteLine();
        Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{answer.Name}[/]: {answer.TestsPassed} tests passed, {answer.RulesKept} rules of the architecture kept, {answer.Seconds:0} s. Commit all that is new, lock files included.");
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"(?<count>\d+) rules checked", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rules();

    [GeneratedRegex(@"Passed: +(?<count>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passed();
}
