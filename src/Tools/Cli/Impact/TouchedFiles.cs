using System.Diagnostics;

namespace Monolith.Cli;

/// <summary>The files that differ from a commit, and what they are part of.</summary>
internal sealed class TouchedFiles
{
    /// <summary>What every part of the product is built on or with.</summary>
    private static readonly string[] Everything = ["src/Platform/", "src/Host/", "tests/Testing/", "tests/Directory.Build.props", "Directory.", "global.json", "Monolith.sln", ".config/"];

    /// <param name="all">Paths within the sources.</param>
    public TouchedFiles(IReadOnlyList<string> all) => All = all;

    public IReadOnlyList<string> All { get; }

    /// <summary>Whether something was touched that everything is built on.</summary>
    public bool TouchesEverything => All.Any(file => Everything.Any(root => file.StartsWith(root, StringComparison.Ordinal)));

    /// <summary>Compares the sources as they lie there with a commit.</summary>
    public static async Task<TouchedFiles> Since(Sources sources, string commit, CancellationToken cancellationToken)
    {
        if (await Git(sources, ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{commit}^{{commit}}"], cancellationToken) is not [var id])
        {
            throw new CommandFailedException($"'{commit}' is no commit of this repository.", "Name a branch, a tag or a commit: mono impact --since origin/main", ExitCodes.Usage);
        }

        var changed = await Git(sources, ["diff", "--name-only", "--no-renames", id], cancellationToken);
        var added = await Git(sources, ["ls-files", "--others", "--exclude-standard"], cancellationToken);
        return new([.. changed.Concat(added).Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The parts of the paths below a folder: module and layer below src/Modules, product and module below src/Migrations.</summary>
    public IEnumerable<(string First, string Second, string File)> Below(string folder) => All
        .Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal))
        .Select(file => (file, Parts: file[(folder.Length + 1)..].Split('/')))
        .Where(entry => entry.Parts.Length > 2)
        .Select(entry => (entry.Parts[0], entry.Parts[1], entry.file));

    private static async Task<IReadOnlyList<string>> Git(Sources sources, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", .. arguments]) { WorkingDirectory = sources.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var errors = git.StandardError.ReadToEndAsync(cancellationToken);
        var output = await git.StandardOutput.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        await errors;
        return git.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
    }
}
