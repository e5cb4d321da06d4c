using System.CommandLine;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono arch waive prune</c>: removes what covers nothing any more.</summary>
internal sealed class WaivePruneCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public WaivePruneCommand()
        : base("prune", "Removes waivers that cover nothing any more. One that has expired stays, and fails the check, for as long as its violation does.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono arch waive prune", "after a violation was mended")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Find();
        var file = workspace.ReadWaivers();
        var found = Inspection.Violations(workspace.ReadProduct());
        var stale = file.Waivers.Where(waiver => !found.Any(waiver.Covers)).ToList();
        if (stale.Count > 0)
        {
            file.Write(file.Waivers.Except(stale));
        }

        if (arguments.GetValue(json))
        {
            await CliJson.Write(new WaiversChanged(stale.Count, stale), types => types.WaiversChanged);
        }
        else
        {
            stale.ForEach(waiver => Terminal.Out.MarkupLineInterpolated($"removed  {waiver}"));
            Terminal.Out.WriteLine($"{stale.Count} waivers removed.");
        }

        return ExitCodes.Done;
    }
}
