using System.CommandLine;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono refuse --json</c>.</summary>
internal sealed record RefuseAnswer(bool Passed, IReadOnlyList<RefusalRow> Refusals);

/// <summary>One refusal at one stage.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">The rule's word.</param>
/// <param name="Gate">What catches it.</param>
/// <param name="Stage">When: editor and build, or start.</param>
/// <param name="Sample">The file with what was planted.</param>
/// <param name="Observed">What was seen.</param>
/// <param name="Bites">Whether everything planted was refused, and nothing else.</param>
internal sealed record RefusalRow(string Rule, string Name, string Gate, string Stage, string Sample, string Observed, bool Bites);

/// <summary><c>mono refuse</c>: whether each refusal bites, by planting what it refuses.</summary>
internal sealed class RefuseCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public RefuseCommand()
        : base("refuse", "Plants what the house refuses, and tells which gate caught it: builds the samples in tests/Refusals with the product's own settings, and starts a host with them. Works in a clone of the repository, after a build.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono refuse", "after a change to analyzers, packages or .editorconfig"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var root = Workspace.Find().Root;
        var rules = RuleCatalog.All.Where(rule => rule.Gates.HasFlag(Gates.Build)).ToList();
        var samples = rules.ConvertAll(rule => PlantedSample.Read(root, rule.Id));
        var found = await SampleBuild.Run(root, samples, cancellationToken);
        var started = StartSamples.Problems(samples);

        List<RefusalRow> rows =
        [
            .. rules.Zip(samples, (rule, sample) => RowOf(rule, "editor, build", sample, sample.Compare([.. found.Where(finding => rule.Diagnostics.Contains(finding.Rule, StringComparer.Ordinal))]))),
            .. rules.Zip(samples).Where(pair => pair.First.Gates.HasFlag(Gates.Start)).Select(pair => RowOf(pair.First, "start", pair.Second, StartSamples.Compare(pair.First.Id, started))),
        ];
        var passed = rows.Count > 0 && rows.TrueForAll(row => row.Bites);

        if (arguments.GetValue(json))
        {
            await CliJson.Write(new RefuseAnswer(passed, rows), types => types.RefuseAnswer);
        }
        else
        {
            Show(rows);
        }

        return passed ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static RefusalRow RowOf(Architecture.Rule rule, string stage, PlantedSample sample, (string Observed, bool Bites) result) => new(
        rule.Id, rule.Name, rule is Refusal refusal ? refusal.By : $"analyzer {rule.Id}", stage, sample.Path, result.Observed, result.Bites);

    private static void Show(List<RefusalRow> rows)
    {
        foreach (var row in rows.OrderBy(row => row.Rule, StringComparer.Ordinal))
        {
            Terminal.Out.MarkupLineInterpolated($"[bold]{row.Rule} {row.Name}[/] [{(row.Bites ? "green" : "red")}]{(row.Bites ? "bites" : "does not bite")}[/] at {row.Stage}");
            Terminal.Out.MarkupLineInterpolated($"  gate      {row.Gate}");
            Terminal.Out.MarkupLineInterpolated($"  planted   {row.Sample}");
            Terminal.Out.MarkupLineInterpolated($"  observed  {row.Observed}");
        }

        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine($"{rows.Select(row => row.Rule).Distinct(StringComparer.Ordinal).Count()} refusals at {rows.Count} gates, {rows.Count(row => row.Bites)} bite.");
    }
}
