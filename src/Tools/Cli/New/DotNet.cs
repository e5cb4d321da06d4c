using System.Diagnostics;
using System.Text;

namespace Monolith.Cli;

/// <summary>Runs <c>dotnet</c> in the sources; what it says is shown only when it fails.</summary>
internal sealed class DotNet(Sources sources)
{
    private const int LinesShown = 15;

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it said.</returns>
    /// <exception cref="CommandFailedException">It failed.</exception>
    public async Task<string> Run(string what, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = sources.Root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        (start.Environment["DOTNET_NOLOGO"], start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"]) = ("1", "1");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var said = new StringBuilder();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        try
        {
            await Task.WhenAll(Collect(process.StandardOutput, said), Collect(process.StandardError, said)).WaitAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var text = said.ToString();
        if (process.ExitCode != 0)
        {
            foreach (var line in Telling(text))
            {
                await Console.Error.WriteLineAsync(line);
            }

            throw new CommandFailedException($"{what} failed: dotnet {arguments[0]} ended with {process.ExitCode}.", "The lines above say why.");
        }

        return text;
    }

    /// <summary>The errors among the lines, each once; the last lines when none is called one.</summary>
    private static IEnumerable<string> Telling(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = lines.Where(line => line.Contains("error ", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(LinesShown).ToList();
        return errors.Count > 0 ? errors : lines.TakeLast(LinesShown);
    }

    private static async Task Collect(StreamReader from, StringBuilder said)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (said)
            {
                said.AppendLine(line);
            }
        }
    }
}
