using Microsoft.Data.Sqlite;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Cli.Tests;

/// <summary>A backup of the key store alone, taken and put back while nothing runs: its files, or its tables on a server.</summary>
internal sealed class KeyStoreBackup(string dataFolder)
{
    private static readonly string[] Tables = ["subjects", "aliases", "store_keys"];

    private string Folder => Path.Combine(dataFolder, "keys");

    private string Copy => $"{dataFolder}-keys";

    public async Task Take()
    {
        if (TestDatabase.Provider is "Sqlite")
        {
            SqliteConnection.ClearAllPools();
            CopyFiles(Folder, Copy);
            return;
        }

        await Run(string.Concat(Tables.Select(table => $"CREATE SCHEMA IF NOT EXISTS old_keys; CREATE TABLE old_keys.{table} AS TABLE keys.{table};")));
    }

    public async Task Restore()
    {
        if (TestDatabase.Provider is "Sqlite")
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
            CopyFiles(Copy, Folder);
            return;
        }

        await Run("TRUNCATE keys.aliases, keys.store_keys, keys.subjects;" + string.Concat(Tables.Select(table => $"INSERT INTO keys.{table} SELECT * FROM old_keys.{table};")));
    }

    public void Delete()
    {
        if (Directory.Exists(Copy))
        {
            Directory.Delete(Copy, recursive: true);
        }
    }

    private async Task Run(string statements)
    {
        await using var server = NpgsqlDataSource.Create(TestDatabase.SettingsFor(dataFolder)["ConnectionStrings:Monolith"]);
        await using var command = server.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
