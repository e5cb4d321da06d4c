using System.CommandLine;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch check --json</c>.</summary>
/// <param name="Passed">Whether the exit code is 0.</param>
/// <param name="Rules">How many rules were checked.</param>
/// <param name="Violations">What breaks them, and what is wrong with the waivers.</param>
/// <param name="Waived">What a waiver covers.</param>
internal sealed record ArchCheckAnswer(bool Passed, int Rules, IReadOnlyList<ArchViolation> Violations, IReadOnlyList<ArchViolation> Waived);

/// <summary>One violation.</summary>
internal sealed record ArchViolation(
    string Rule, string Name, string Severity, string File, int? Line, string Project, string Member, string Problem, string Target, string? Allowed, string Fix)
{
    public static ArchViolation Of(Violation violation) => new(
        violation.Rule.Id,
        violation.Rule.Name,
        violation.Severity is Architecture.Severity.Error ? "error" : "warning",
        violation.Place.File,
        violation.Place.Line > 0 ? violation.Place.Line : null,
        violation.Project,
        violation.Member,
        violation.Problem,
        violation.Target,
        violation.Allowed,
        violation.Fix);
}

/// <summary><c>mono arch check</c>: whether the code keeps the rules of the architecture.</summary>
internal sealed class ArchCheckCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    private readonly Option<bool> strict = new("--strict") { Description = "Fails on warnings, too: a waiver that expires within two weeks." };

    private readonly Option<FileInfo?> sarif = new("--sarif") { HelpName = "file", Description = "Also writes what was found as SARIF 2.1.0, which editors and code hosts show beside the lines." };

    public ArchCheckCommand()
        : base("check", "Holds project files, compiled code and sources against the rules of the architecture, and against the waivers.")
    {
        Add(strict);
        Add(sarif);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono arch check", "before a commit"),
        ("mono arch check --strict --sarif arch.sarif", "in a pipeline, which uploads the file"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Find();
        var verdict = Inspection.Judge(Inspection.Violations(workspace.ReadProduct()), workspace.ReadWaivers().Waivers, Workspace.Today);
        var failed = verdict.Fails(arguments.GetValue(strict));

        if (arguments.GetValue(sarif) is { } file)
        {
            await File.WriteAllTextAsync(file.FullName, Sarif.Write(verdict, workspace.Root), cancellationToken);
        }

        if (arguments.GetValue(json))
        {
            await CliJson.Write(
                new ArchCheckAnswer(!failed, RuleCatalog.Engine.Count, [.. verdict.Open.Select(ArchViolation.Of)], [.. verdict.Waived.Select(pair => ArchViolation.Of(pair.Violation))]),
                types => types.ArchCheckAnswer);
        }
        else
        {
            Show(verdict);
        }

        return failed ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static void Show(Verdict verdict)
    {
        foreach (var violation in verdict.Open)
        {
            Terminal.Out.MarkupLineInterpolated($"[bold]{violation.Place}[/]: {violation.Rule}: {violation.From} {violation.Problem}");
            if (violation.Allowed is { } allowed)
            {
                Terminal.Out.MarkupLineInterpolated($"  allowed  {allowed}");
            }
        }

        foreach (var rule in verdict.Open.GroupBy(violation => (violation.Rule, violation.Fix)))
        {
            Terminal.Out.WriteLine();
            Terminal.Out.MarkupLineInterpolated($"[bold]{rule.Key.Rule}[/]: {rule.Key.Rule.Refuses}");
            Terminal.Out.MarkupLineInterpolated($"  why  {rule.Key.Rule.Why}");
            Terminal.Out.MarkupLineInterpolated($"  fix  {rule.Key.Fix}");
        }

        if (verdict.Open.Count > 0)
        {
            Terminal.Out.WriteLine();
        }

        Terminal.Out.WriteLine($"{RuleCatalog.Engine.Count} rules checked, {verdict.Open.Count} violations, {verdict.Waived.Count} waived.");
    }
}
