using System.CommandLine;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch rules --json</c>.</summary>
internal sealed record RulesAnswer(IReadOnlyList<RuleView> Rules);

/// <summary>A rule of the catalogue.</summary>
internal sealed record RuleView(string Id, string Name, string Refuses, string Why, string Fix, string Severity, string Where)
{
    public static RuleView Of(Architecture.Rule rule) =>
        new(rule.Id, rule.Name, rule.Refuses, rule.Why, rule.Fix, rule.Severity is Architecture.Severity.Error ? "error" : "warning", RuleTable.Where(rule.Gates));
}

/// <summary><c>mono arch rules</c>: the catalogue, for people, for programs and for the documentation.</summary>
internal sealed class ArchRulesCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    private readonly Option<bool> write = new("--write") { Description = $"Writes the table of {RuleTable.Page}." };

    public ArchRulesCommand()
        : base("rules", "Lists every rule: what it refuses, why, what to do instead, and where it bites.")
    {
        Add(write);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono arch rules --write", "after a rule was added or said better")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(write))
        {
            var page = Path.Combine(Workspace.Find().Root, RuleTable.Page);
            await File.WriteAllTextAsync(page, RuleTable.WriteInto(await File.ReadAllTextAsync(page, cancellationToken)), cancellationToken);
        }

        if (arguments.GetValue(json))
        {
            await CliJson.Write(new RulesAnswer([.. RuleCatalog.All.Select(RuleView.Of)]), types => types.RulesAnswer);
            return ExitCodes.Done;
        }

        foreach (var rule in RuleCatalog.All)
        {
            Terminal.Out.MarkupLineInterpolated($"[bold]{rule}[/] ({RuleTable.Where(rule.Gates)}): {rule.Refuses}");
            Terminal.Out.MarkupLineInterpolated($"  why  {rule.Why}");
            Terminal.Out.MarkupLineInterpolated($"  fix  {rule.Fix}");
        }

        return ExitCodes.Done;
    }
}
