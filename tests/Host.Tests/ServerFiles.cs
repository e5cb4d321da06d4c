using System.Diagnostics;
using Npgsql;

namespace Monolith.Host.Tests;

/// <summary>What a PostgreSQL server keeps of a database besides its rows.</summary>
internal static class ServerFiles
{
    /// <summary>A dump of the whole database as its operator would take it.</summary>
    public static async Task<byte[]> Dumped(NpgsqlDataSource server, string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Path.Combine(await Single(server, "SELECT setting FROM pg_config WHERE name = 'BINDIR'"), "pg_dump"), ["--inserts", connection.Database.ShouldNotBeNull()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = $"{connection.Port}";
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        using var dump = Process.Start(start).ShouldNotBeNull();
        using var content = new MemoryStream();
        await dump.StandardOutput.BaseStream.CopyToAsync(content);
        await dump.WaitForExitAsync();
        dump.ExitCode.ShouldBe(0);
        content.Length.ShouldBeGreaterThan(1000);
        return content.ToArray();
    }

    /// <summary>The database's own files; none where the server is on another machine, or another user's.</summary>
    public static async Task<IReadOnlyList<string>> Of(NpgsqlDataSource server)
    {
        await Single(server, "CHECKPOINT; SELECT ''");
        var folder = Path.Combine(
            await Single(server, "SHOW data_directory"), "base", await Single(server, "SELECT oid::text FROM pg_database WHERE datname = current_database()"));
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    private static async Task<string> Single(NpgsqlDataSource server, string query)
    {
        await using var command = server.CreateCommand(query);
        return (await command.ExecuteScalarAsync()).ShouldBeOfType<string>();
    }
}
