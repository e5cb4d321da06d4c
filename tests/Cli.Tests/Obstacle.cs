using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Cli.Tests;

/// <summary>Keeps a run from finishing the catalogue's migrations until it is taken away, so that whatever happens in between happens in the middle of a run.</summary>
internal sealed class Obstacle : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly int PlatformMigrations = Assembly.Load("Monolith.Migrations.Sqlite").GetTypes()
        .Count(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType.Name is "PlatformDbContext" && type.IsSubclassOf(typeof(Migration)));

    private readonly IAsyncDisposable holder;
    private readonly Func<int, Task<bool>> isReachedBy;

    private Obstacle(IAsyncDisposable holder, Func<int, Task<bool>> isReachedBy)
    {
        this.holder = holder;
        this.isReachedBy = isReachedBy;
    }

    public static async Task<Obstacle> Place(string dataFolder)
    {
        if (TestDatabase.Provider is not "Sqlite")
        {
            return await PlaceOnServer(TestDatabase.SettingsFor(dataFolder)["ConnectionStrings:Monolith"]);
        }

        // Somebody else writes to the catalogue's file; the platform's comes before it.
        Directory.CreateDirectory(dataFolder);
        var writer = await Execute(Path.Combine(dataFolder, "catalog.db"), "PRAGMA journal_mode = wal; BEGIN IMMEDIATE");
        return new(writer, async _ => File.Exists(Path.Combine(dataFolder, "platform.db")) && await IsMigrated(Path.Combine(dataFolder, "platform.db")));
    }

    /// <summary>Waits until so many runs can get no further; those that queue up for a data folder nobody can see.</summary>
    public async Task Reached(int runs)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!await isReachedBy(runs))
        {
            await Task.Delay(50, deadline.Token);
        }
    }

    public ValueTask DisposeAsync() => holder.DisposeAsync();

    private static async Task<Obstacle> PlaceOnServer(string connectionString)
    {
        // A table of the same name in a transaction that stays open: whoever creates it, too, waits for the end of that.
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE SCHEMA catalog; BEGIN; CREATE TABLE catalog.services (id uuid)", connection);
        await create.ExecuteNonQueryAsync();
        return new(connection, async runs =>
        {
            // Not within that transaction, which would see the same sessions for ever.
            await using var watcher = new NpgsqlConnection(connectionString + ";Pooling=false");
            await watcher.OpenAsync();
            await using var waiting = new NpgsqlCommand(
                """
                SELECT CASE WHEN stopped > 0 THEN stopped + asking ELSE 0 END FROM (
                    SELECT count(*) FILTER (WHERE $1 = ANY (pg_blocking_pids(pid))) AS stopped,
                        count(*) FILTER (WHERE query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()) AS asking
                    FROM pg_stat_activity WHERE datname = current_database()
                ) AS runs
                """, watcher)
            { Parameters = { new() { Value = connection.ProcessID } } };
            return await waiting.ExecuteScalarAsync() is long count && count >= runs;
        });
    }

    private static async Task<bool> IsMigrated(string file)
    {
        await using var reader = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await reader.OpenAsync();
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT CASE WHEN EXISTS (SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory') THEN 1 END";
        if (await command.ExecuteScalarAsync() is not 1L)
        {
            return false;
        }

        command.CommandText = "SELECT count(*) FROM __EFMigrationsHistory";
        return await command.ExecuteScalarAsync() is long applied && applied == PlatformMigrations;
    }

    private static async Task<SqliteConnection> Execute(string file, string sql)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
