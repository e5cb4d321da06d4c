using System.CommandLine;
using Spectre.Console;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono db check --json</c>.</summary>
internal sealed record CheckAnswer(int Checked, IReadOnlyList<MigrationFinding> Findings);

/// <summary><c>mono db check</c>: whether the migrations leave the version alone that still runs while they are applied.</summary>
internal sealed class DbCheckCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public DbCheckCommand()
        : base("check", "Checks the product's migrations, on every database product, for what would break the version still running. Needs no database.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono db check", "before a release")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var migrations = MigrationHistory.OfProduct().ToList();
        var findings = MigrationRules.Check(migrations).ToList();
        if (arguments.GetValue(json))
        {
            await CliJson.Write(new CheckAnswer(migrations.Count, findings), types => types.CheckAnswer);
        }
        else
        {
            Show(migrations.Count, findings);
        }

        return findings.Exists(finding => finding.Reason is null) ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static void Show(int checkedCount, List<MigrationFinding> findings)
    {
        foreach (var migration in findings.GroupBy(finding => (finding.Product, finding.Module, finding.Migration, finding.Reason)))
        {
            var (product, module, id, reason) = migration.Key;
            Terminal.Out.MarkupLineInterpolated($"{(reason is null ? "refused" : "excused")}  [bold]{product} {module} {id}[/]");
            foreach (var finding in migration)
            {
                Terminal.Out.MarkupLineInterpolated($"         {finding.Rule}: {finding.Problem}");
            }

            if (reason is not null)
            {
                Terminal.Out.MarkupLineInterpolated($"         because: {reason}");
            }
        }

        foreach (var rule in MigrationRules.All.Where(rule => findings.Exists(finding => Ordinal.Equals(finding.Rule, rule.Id) && finding.Reason is null)))
        {
            Terminal.Out.WriteLine();
            Terminal.Out.MarkupLineInterpolated($"[bold]{rule.Id}[/]: {rule.Title}");
            Terminal.Out.MarkupLineInterpolated($"  why  {rule.Why}");
            Terminal.Out.MarkupLineInterpolated($"  fix  {rule.Fix}; or give the reason: [[BreaksRunningVersion(\"…\")]] on the migration");
        }

        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine($"{checkedCount} migrations checked, {findings.Where(finding => finding.Reason is null).DistinctBy(finding => (finding.Product, finding.Migration)).Count()} refused.");
    }
}
