using System.CommandLine;
using System.Globalization;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch waive add --json</c>, and to <c>prune</c>.</summary>
/// <param name="Changed">How many waivers were added or removed.</param>
/// <param name="Waivers">Those.</param>
internal sealed record WaiversChanged(int Changed, IReadOnlyList<Waiver> Waivers);

/// <summary><c>mono arch waive add</c>: takes over what breaks a rule now.</summary>
internal sealed class WaiveAddCommand : Command, IExamples
{
    private readonly Option<string> rule = Required("--rule", "id", "The rule's id; mono arch check names it.");
    private readonly Option<string> from = Required("--from", "member", "Who breaks it: a project, or a project and its member as mono arch check writes them.");
    private readonly Option<string?> to = new("--to") { HelpName = "target", Description = "Only this forbidden target; without it, every target that is found now." };
    private readonly Option<string> owner = Required("--owner", "name", "Who will mend it.");
    private readonly Option<string> reason = Required("--reason", "text", "Why it stands until then.");
    private readonly Option<string> issue = Required("--issue", "link", "Where the mending is planned.");
    private readonly Option<string> expires = Required("--expires", "date", "The last day on which it holds, as 2027-03-31; at most 180 days ahead.");
    private readonly JsonOption json = new();

    public WaiveAddCommand()
        : base("add", "Waives violations that are there now; what is found later is not covered.")
    {
        foreach (var option in (Option[])[rule, from, to, owner, reason, issue, expires, json])
        {
            Add(option);
        }

        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("""mono arch waive add --rule MONO1005 --from "Monolith.Orders.Application: ShipOrderHandler.Handle" --owner ada --reason "the event comes with the next release" --issue ORD-12 --expires 2027-03-31""", "one violation"),
    ];

    private static Option<string> Required(string name, string help, string description) => new(name) { HelpName = help, Description = description, Required = true };

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(arguments.GetValue(expires), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay))
        {
            throw new CommandFailedException($"{arguments.GetValue(expires)} is no date.", "Write it as 2027-03-31.", ExitCodes.Usage);
        }

        var workspace = Workspace.Find();
        var file = workspace.ReadWaivers();
        var open = Inspection.Judge(Inspection.Violations(workspace.ReadProduct()), file.Waivers, Workspace.Today).Open;
        var chosen = Waiver.Candidates(open, arguments.GetRequiredValue(rule), arguments.GetRequiredValue(from), arguments.GetValue(to));
        if (chosen.Count == 0)
        {
            throw new CommandFailedException("No such violation is found.", "See: mono arch check", ExitCodes.Usage);
        }

        List<Waiver> added =
        [
            .. chosen.Select(violation => new Waiver(
                violation.Rule.Id,
                violation.From,
                violation.Target,
                arguments.GetRequiredValue(owner),
                arguments.GetRequiredValue(reason),
                arguments.GetRequiredValue(issue),
                lastDay)).Distinct(),
        ];
        var problems = added.SelectMany(waiver => new WaiversRule().Problems(waiver, chosen, Workspace.Today)).Where(problem => problem.Severity is Architecture.Severity.Error).ToList();
        if (problems.Count > 0)
        {
            throw new CommandFailedException($"The waiver {problems[0].Problem}.", "See: mono arch waive add --help", ExitCodes.Usage);
        }

        file.Write(file.Waivers.Concat(added));
        if (arguments.GetValue(json))
        {
            await CliJson.Write(new WaiversChanged(added.Count, added), types => types.WaiversChanged);
        }
        else
        {
            Terminal.Out.MarkupLineInterpolated($"{added.Count} waivers added to {WaiverFile.Location}.");
        }

        return ExitCodes.Done;
    }
}
