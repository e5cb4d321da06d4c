using System.CommandLine;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch waive list --json</c>.</summary>
internal sealed record WaiversAnswer(IReadOnlyList<Waiver> Waivers);

/// <summary><c>mono arch waive list</c>: what is waived, by whom, why and until when.</summary>
internal sealed class WaiveListCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public WaiveListCommand()
        : base("list", "Lists the waivers.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono arch waive list", "what stands, by whom and until when")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var waivers = Workspace.Find().ReadWaivers().Waivers;
        if (arguments.GetValue(json))
        {
            await CliJson.Write(new WaiversAnswer(waivers), types => types.WaiversAnswer);
            return ExitCodes.Done;
        }

        foreach (var waiver in waivers)
        {
            Terminal.Out.MarkupLineInterpolated($"[bold]{waiver}[/]");
            Terminal.Out.MarkupLineInterpolated($"  {waiver.Owner}, until {waiver.Expires:O}: {waiver.Reason} ({waiver.Issue})");
        }

        Terminal.Out.WriteLine($"{waivers.Count} waivers.");
        return ExitCodes.Done;
    }
}
