using System.CommandLine;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono new undo</c>: puts the sources back as they were before a run that was killed.</summary>
internal sealed class NewUndoCommand : Command, IExamples
{
    public NewUndoCommand()
        : base("undo", "Puts the sources back as they were before a run of mono new that was killed; any other undoes itself.") => SetAction(_ => Run());

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono new undo", "after a power cut in the middle")];

    private static int Run()
    {
        Terminal.Out.WriteLine(Change.UndoInterrupted(Sources.Find()) ? "Undone." : "There is nothing to undo.");
        return ExitCodes.Done;
    }
}
