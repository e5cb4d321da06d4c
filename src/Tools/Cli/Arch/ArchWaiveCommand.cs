using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono arch waive</c>: violations that somebody has taken over for a while.</summary>
internal sealed class ArchWaiveCommand : Command
{
    public ArchWaiveCommand()
        : base("waive", "The violations that stand for a while, each with an owner, a reason, an issue and a last day, in build/architecture-waivers.json.")
    {
        Add(new WaiveListCommand());
        Add(new WaiveAddCommand());
        Add(new WaivePruneCommand());
    }
}
