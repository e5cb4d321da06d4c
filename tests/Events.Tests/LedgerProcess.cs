using System.Diagnostics;
using System.Text.Json;
using Monolith.Ledger;
using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>A database that processes of the ledger share, one after the other or at once; dropped at the end.</summary>
public sealed class LedgerProcess(IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    /// <summary>What the operating system reports of a process that was killed: 128 and the signal's number.</summary>
    public const int Killed = 137;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly string dataFolder = HostProcess.NewDataFolder();
    private int instances;

    /// <summary>Publishes and works until nothing waits, and reports; fails when the process does.</summary>
    public async Task<Report> Run(params string[] arguments)
    {
        var (exitCode, output) = await Start(arguments);
        exitCode.ShouldBe(0, output);
        return JsonSerializer.Deserialize<Report>(output.Split('\n').Last(line => line.StartsWith('{'))).ShouldNotBeNull();
    }

    /// <summary>Runs a process to its end, however that comes.</summary>
    public async Task<(int ExitCode, string Output)> Start(params string[] arguments)
    {
        // A server is shared by processes with folders of their own; a file belongs to one process at a time.
        var folder = TestDatabase.Provider is "Sqlite" ? dataFolder : Path.Combine(dataFolder, $"{Interlocked.Increment(ref instances)}");
        var start = new ProcessStartInfo("dotnet", [typeof(Report).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Database__DataFolder"] = folder;

        // A killed process's leases and a failure's pause are waited for.
        start.Environment["Events__Lease"] = "00:00:02";
        start.Environment["Events__FirstPause"] = "00:00:00.050";
        start.Environment["Events__PollInterval"] = "00:00:00.100";
        start.Environment["Events__MaxAttempts"] = "5";
        foreach (var (name, value) in TestDatabase.SettingsFor(dataFolder).Concat(settings ?? new Dictionary<string, string>(StringComparer.Ordinal)))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start).ShouldNotBeNull();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The ledger did not come to rest:\n{await output}\n{await errors}", late);
        }

        return (process.ExitCode, $"{await output}\n{await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(dataFolder))
        {
            Directory.Delete(dataFolder, recursive: true);
        }

        await TestDatabase.Drop(dataFolder);
    }
}
