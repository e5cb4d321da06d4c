using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono privacy</c>: the keys of the people whose data is kept.</summary>
internal sealed class PrivacyCommand : Command
{
    public PrivacyCommand()
        : base("privacy", "The keys of the people whose data is kept.")
    {
        Add(new PrivacyStatusCommand());
        Add(new PrivacyRotateCommand());
        Add(new PrivacyReconcileCommand());
    }
}
