using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono new</c>: what product teams add to the sources, from the templates in build/templates.</summary>
internal sealed class NewCommand : Command
{
    public NewCommand()
        : base("new", "Adds a module, a use case or an event handler to the sources, wires, builds and tests it. A failure leaves everything as it was.")
    {
        Add(new NewModuleCommand());
        Add(new NewUseCaseCommand());
        Add(new NewHandlerCommand());
        Add(new NewUndoCommand());
    }
}
