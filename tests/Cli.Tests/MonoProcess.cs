using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary>What a run of the command line ended with.</summary>
internal sealed record Ending(int ExitCode, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public Ending ShouldExitWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"{Output}\n{Errors}");
        return this;
    }
}

/// <summary>The built command line as a process of its own, on the database that belongs to a data folder.</summary>
internal sealed class MonoProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private MonoProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program that <c>dotnet</c> runs.</summary>
    public static string Assembly => typeof(ExitCodes).Assembly.Location;

    public bool HasEnded => process.HasExited;

    public static Task<Ending> Run(string dataFolder, params string[] arguments) => Run(dataFolder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static async Task<Ending> Run(string dataFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var run = Start(dataFolder, ["dotnet", Assembly, .. arguments], settings);
        return await run.Ended();
    }

    /// <summary>Runs it in a folder, for commands about a clone of the repository.</summary>
    public static async Task<Ending> RunIn(string folder, string dataFolder, params string[] arguments)
    {
        await using var run = Start(dataFolder, ["dotnet", Assembly, .. arguments], new Dictionary<string, string>(StringComparer.Ordinal), folder);
        return await run.Ended();
    }

    public static MonoProcess Start(string dataFolder, params string[] arguments) =>
        Start(dataFolder, ["dotnet", Assembly, .. arguments], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Starts a whole command, such as the program inside of a terminal.</summary>
    public static MonoProcess Start(string dataFolder, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> settings, string? folder = null)
    {
        // Tests that run in the background of a script inherit its deafness to Ctrl-C; the command is to hear it all the same.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment["Database__DataFolder"] = dataFolder;
        foreach (var (name, value) in TestDatabase.SettingsFor(dataFolder).Concat(settings))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new MonoProcess(Process.Start(start) ?? throw new InvalidOperationException("The command line did not start."));
    }

    /// <summary>Sends a signal, such as INT for Ctrl-C, or KILL.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<Ending> Ended()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return new(process.ExitCode, await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
