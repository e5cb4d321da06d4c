using Npgsql;

namespace Monolith.Testing;

/// <summary>
/// Which database product the tests run on: SQLite, or, with <c>MONOLITH_TEST_PROVIDER=PostgreSql</c>, the server that <c>build/services</c> started.
/// Every data folder has a database of its own there.
/// </summary>
public static class TestDatabase
{
    public static string Provider { get; } = Environment.GetEnvironmentVariable("MONOLITH_TEST_PROVIDER") ?? "Sqlite";

    /// <summary>The settings that lead a host with this data folder to its database, which exists afterwards.</summary>
    public static IReadOnlyDictionary<string, string> SettingsFor(string dataFolder)
    {
        if (Provider is "Sqlite")
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        using var server = new NpgsqlConnection(Server());
        server.Open();
        using var exists = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", server) { Parameters = { new() { Value = NameOf(dataFolder) } } };
        if (exists.ExecuteScalar() is 0L)
        {
#pragma warning disable CA2100 // The name is the tests' own.
            using var create = new NpgsqlCommand($"CREATE DATABASE {NameOf(dataFolder)}", server);
#pragma warning restore CA2100
            create.ExecuteNonQuery();
        }

        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = Provider,
            ["Database:MigrateAtStart"] = "true",
            ["ConnectionStrings:Monolith"] = new NpgsqlConnectionStringBuilder(Server()) { Database = NameOf(dataFolder), MaxPoolSize = 20 }.ConnectionString,
        };
    }

    public static async Task Drop(string dataFolder)
    {
        if (Provider is "Sqlite")
        {
            return;
        }

        await using var server = new NpgsqlConnection(Server());
        await server.OpenAsync();
#pragma warning disable CA2100 // The name is the tests' own.
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {NameOf(dataFolder)} WITH (FORCE)", server);
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync();
    }

    /// <summary>Every row of every table on the server, as text, bytes in hexadecimal; empty where files hold the data.</summary>
    public static async Task<string> Dump(string dataFolder)
    {
        if (Provider is "Sqlite")
        {
            return "";
        }

        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server()) { Database = NameOf(dataFolder) }.ConnectionString);
        await database.OpenAsync();
        await using var dump = new NpgsqlCommand(
            "SET xmlbinary = hex; SELECT string_agg(query_to_xml(format('SELECT * FROM %I.%I', table_schema, table_name), true, false, '')::text, '') "
            + "FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')",
            database);
        return await dump.ExecuteScalarAsync() as string ?? "";
    }

    private static string NameOf(string dataFolder) => $"test_{Path.GetFileName(dataFolder)}";

    private static string Server() => Environment.GetEnvironmentVariable("ConnectionStrings__Monolith")
        ?? throw new InvalidOperationException("MONOLITH_TEST_PROVIDER asks for a server, and ConnectionStrings__Monolith names none; run build/services up.");
}
