using System.ComponentModel;
using System.Diagnostics;

namespace Monolith.Cli;

/// <summary>What the repository's history says.</summary>
/// <param name="root">The clone.</param>
internal sealed class Git(string root)
{
    /// <summary>The full name of a commit.</summary>
    /// <param name="reference">A branch, a tag or a commit, as people write it.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <exception cref="CommandFailedException">There is none of that name.</exception>
    public async Task<string> Commit(string reference, CancellationToken cancellationToken) =>
        (await Run(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}"], cancellationToken))?.Trim()
        ?? throw new CommandFailedException($"There is no commit '{reference}' in {root}.", "Name a branch, a tag or a commit; in a shallow clone, fetch it first.", ExitCodes.Usage);

    /// <summary>The short name of the present commit; null where there is no history.</summary>
    public async Task<string?> Head(CancellationToken cancellationToken) => (await Run(["rev-parse", "--short", "HEAD"], cancellationToken))?.Trim();

    /// <summary>A file as it was at a commit; null when there was none.</summary>
    public Task<string?> Show(string commit, string path, CancellationToken cancellationToken) => Run(["show", $"{commit}:{path}"], cancellationToken);

    private async Task<string?> Run(string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        await errors;
        return process.ExitCode == 0 ? await output : null;
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start) ?? throw new CommandFailedException("git did not start.", "Install git.");
        }
        catch (Win32Exception missing)
        {
            throw new CommandFailedException("git cannot be started.", "Install git; the command reads the repository's history.", innerException: missing);
        }
    }
}
