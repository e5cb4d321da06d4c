using System.Text.Json;
using Microsoft.Data.Sqlite;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary>An installation with a data folder and a database of its own, empty at first.</summary>
public sealed class TestInstallation : IAsyncDisposable
{
    public string DataFolder { get; } = HostProcess.NewDataFolder();

    internal Task<Ending> Mono(params string[] arguments) => MonoProcess.Run(DataFolder, arguments);

    /// <summary>The migrations of each module that a command's answer lists.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Listed(JsonElement answer, string list) => answer.GetProperty("databases").EnumerateArray().ToDictionary(
        database => database.GetProperty("module").GetString() ?? "",
        IReadOnlyList<string> (database) => [.. database.GetProperty(list).EnumerateArray().Select(migration => migration.GetString() ?? "")],
        StringComparer.Ordinal);

    /// <summary>The same in a line for each, to compare.</summary>
    internal static IEnumerable<string> Lines(JsonElement answer, string list) => Listed(answer, list).SelectMany(module => module.Value.Select(migration => $"{module.Key} {migration}"));

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }

        await TestDatabase.Drop(DataFolder);
    }
}
