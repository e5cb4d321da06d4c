using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono arch</c>: the architecture of the product whose sources this repository holds.</summary>
internal sealed class ArchCommand : Command
{
    public ArchCommand()
        : base("arch", "The architecture: whether the code keeps its rules, and whether the rules can fail. Works in a clone of the repository, after a build.")
    {
        Add(new ArchCheckCommand());
        Add(new ArchDocsCommand());
        Add(new ArchDiffCommand());
        Add(new ArchReportCommand());
        Add(new ArchWaiveCommand());
        Add(new ArchMutateCommand());
        Add(new ArchRulesCommand());
    }
}
