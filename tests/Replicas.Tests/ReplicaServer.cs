using System.Diagnostics;
using System.Globalization;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Replicas.Tests;

/// <summary>A PostgreSQL of the tests' own with a streaming replica, which they may hold back or stop.</summary>
public sealed class ReplicaServer() : OwnServer("replica", Missing is not null, "postgresql")
{
    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing { get; } = Directory.Exists("/usr/lib/postgresql")
        ? null
        : "PostgreSQL is missing; install it with: apt-get install -y --no-install-recommends postgresql";

    protected override string NumberFile => Path.Combine("data", "postmaster.pid");

    /// <summary>A host on a database of its own.</summary>
    public async Task<MonolithApp> NewApp(string database, params (string Name, string Value)[] settings)
    {
        await Execute(await SettingOf("postgresql"), $"CREATE DATABASE {database}");
        return await AppOn(database, settings);
    }

    /// <summary>Another host on a database.</summary>
    public async Task<MonolithApp> AppOn(string database, params (string Name, string Value)[] settings)
    {
        var primary = await SettingOf("postgresql");
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = "PostgreSql",
            ["Database:MigrateAtStart"] = "true",
            ["ConnectionStrings:Monolith"] = In(database, primary),
            ["ConnectionStrings:MonolithReplica"] = In(database, Setting),
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return new MonolithApp { Settings = all };
    }

    /// <summary>From now on the replica shows nothing that is committed later.</summary>
    public Task Pause() => Execute(Setting, "SELECT pg_wal_replay_pause()");

    public Task Resume() => Execute(Setting, "SELECT pg_wal_replay_resume()");

    /// <summary>Has all of the replica's processes do nothing until disposed: it takes connections and answers none.</summary>
    public async Task<IAsyncDisposable> Hang()
    {
        var processes = new List<string>();
        await using (var source = NpgsqlDataSource.Create(Setting))
        await using (var command = source.CreateCommand("SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                processes.Add(reader.GetInt32(0).ToString(CultureInfo.InvariantCulture));
            }
        }

        await Kill("-STOP", processes);
        await Signal("STOP");
        return new Hanging(async () =>
        {
            await Kill("-CONT", processes);
            await Signal("CONT");
        });
    }

    private static async Task Kill(string signal, IEnumerable<string> processes)
    {
        using var kill = Process.Start("kill", [signal, .. processes]);
        await kill.WaitForExitAsync();
    }

    private static string In(string database, string server) => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task Execute(string server, string statement)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Hanging(Func<Task> end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(end());
    }
}
