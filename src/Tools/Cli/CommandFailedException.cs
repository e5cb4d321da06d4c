namespace Monolith.Cli;

/// <summary>A command cannot do what it was asked: one line that says why, and one that says what to do.</summary>
internal sealed class CommandFailedException(string problem, string remedy, int exitCode = ExitCodes.Failed, Exception? innerException = null)
    : Exception(problem, innerException)
{
    public string Remedy => remedy;

    public int ExitCode => exitCode;
}
