using System.CommandLine;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono impact</c>: what a change touches, and which tests can notice.</summary>
internal sealed class ImpactCommand : Command, IExamples
{
    private readonly Option<string> since = new("--since") { HelpName = "ref", Required = true, Description = "The commit, branch or tag to compare the sources with; what is not committed yet counts." };
    private readonly JsonOption json = new();

    public ImpactCommand()
        : base("impact", "Tells which modules, endpoints, events and migrations a change touches, and the smallest set of tests to run. Works in a clone of the repository.")
    {
        Add(since);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono impact --since origin/main", "what this branch touches"),
        ("mono impact --since HEAD --json", "what is not committed yet, for a program"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var sources = Sources.Find();
        var commit = arguments.GetRequiredValue(since);
        var touched = await TouchedFiles.Since(sources, commit, cancellationToken);
        await using var product = ProductRoutes.Open();
        var answer = new Impact(sources, product, touched).Since(commit);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(answer, types => types.ImpactAnswer);
        }
        else
        {
            Show(answer);
        }

        return ExitCodes.Done;
    }

    private static void Show(ImpactAnswer answer)
    {
        Terminal.Out.WriteLine($"{answer.Files.Count} files differ from {answer.Since}.");
        Section("Modules", answer.Modules);
        Section("Endpoints", answer.Endpoints);
        Section("Events", answer.Events.Select(entry => $"{entry.Event} > {(entry.Handlers.Count == 0 ? "nobody" : string.Join(", ", entry.Handlers))}"));
        Section("Migrations", answer.Migrations);
        Section("Tests", answer.Tests);
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine(answer.Command.Length == 0 ? "No test can notice." : answer.Command);
    }

    private static void Section(string title, IEnumerable<string> lines)
    {
        var shown = lines.ToList();
        if (shown.Count > 0)
        {
            Terminal.Out.WriteLine();
            Terminal.Out.MarkupLineInterpolated($"[bold]{title}[/]");
            shown.ForEach(line => Terminal.Out.MarkupLineInterpolated($"  {line}"));
        }
    }
}
