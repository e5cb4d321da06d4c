using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Host;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>
/// Which database product the tests run on: SQLite, or the one that <c>MONOLITH_TEST_PROVIDER</c> names. Every data folder has a database of
/// its own on its server.
/// </summary>
public static class TestDatabase
{
    // Where files hold the data, there is none.
    private static readonly ITestServer? Server;

    /// <summary>The database that others are copies of, one for each process, which may have modules of its own.</summary>
    private static readonly Lazy<string> Migrated = new(static () =>
    {
        var folder = HostProcess.NewDataFolder();
        Task.Run(() => Migrate(folder)).GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(() => Drop(folder)).GetAwaiter().GetResult();
        return NameOf(folder);
    });

    static TestDatabase()
    {
        Provider = Environment.GetEnvironmentVariable("MONOLITH_TEST_PROVIDER") ?? "Sqlite";
        Server = Provider switch
        {
            "Sqlite" => null,
            "PostgreSql" => new PostgreSqlTestServer(),
            "SqlServer" => new SqlServerTestServer(),
            _ => throw new InvalidOperationException($"MONOLITH_TEST_PROVIDER is '{Provider}'."),
        };
    }

    public static string Provider { get; }

    /// <summary>The settings that lead a host with this data folder to its database, which exists afterwards, and is empty if it is new.</summary>
    public static IReadOnlyDictionary<string, string> SettingsFor(string dataFolder) => SettingsFor(dataFolder, static () => null);

    /// <summary>The same with a database that has every table, if it is new and the server can copy; to migrate each would take a test longer than what it tests.</summary>
    public static IReadOnlyDictionary<string, string> MigratedSettingsFor(string dataFolder) =>
        SettingsFor(dataFolder, static () => Server is { Copies: true } ? Migrated.Value : null);

    private static Dictionary<string, string> SettingsFor(string dataFolder, Func<string?> template)
    {
        if (Server is null)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        using var connection = Server.Connect(Server.ConnectionString(database: null));
        connection.Open();
        using var exists = connection.Command(Server.CountDatabases);
        var parameter = exists.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("name", NameOf(dataFolder));
        exists.Parameters.Add(parameter);
        if (Convert.ToInt64(exists.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            foreach (var statement in Server.Create(NameOf(dataFolder), template()))
            {
                using var create = connection.Command(statement);
                create.ExecuteNonQuery();
            }
        }

        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = Provider,
            ["Database:MigrateAtStart"] = "true",
            ["ConnectionStrings:Monolith"] = Server.ConnectionString(NameOf(dataFolder)),
        };
    }

    public static async Task Drop(string dataFolder)
    {
        if (Server is null)
        {
            return;
        }

        await using var connection = Server.Connect(Server.ConnectionString(database: null));
        await connection.OpenAsync();
        await using var drop = connection.Command(Server.Drop(NameOf(dataFolder)));
        await drop.ExecuteNonQueryAsync();
    }

    /// <summary>Every row of every table on the server, as text, bytes in hexadecimal; empty where files hold the data.</summary>
    public static async Task<string> Dump(string dataFolder)
    {
        if (Server is null)
        {
            return "";
        }

        await using var connection = Server.Connect(Server.ConnectionString(NameOf(dataFolder)));
        await connection.OpenAsync();
        var tables = await Rows(connection,
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'sys')");
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            foreach (var row in await Rows(connection, $"SELECT * FROM \"{table[0]}\".\"{table[1]}\""))
            {
                text.AppendJoin('\t', row).AppendLine();
            }
        }

        return text.ToString();
    }

    private static async Task Migrate(string dataFolder)
    {
        var builder = Product.CreateBuilder(["--environment", "Development"]);
        builder.Configuration["Database:DataFolder"] = dataFolder;
        foreach (var (name, value) in SettingsFor(dataFolder))
        {
            builder.Configuration[name] = name is "ConnectionStrings:Monolith" ? $"{value};Pooling=false" : value;
        }

        builder.AddProduct();
        await using var product = builder.Build();
        var migrations = product.Services.GetRequiredService<IDatabaseMigrations>();
        await foreach (var _ in migrations.Apply([.. migrations.Modules], CancellationToken.None))
        {
        }
    }

    private static async Task<List<string[]>> Rows(DbConnection connection, string query)
    {
        await using var command = connection.Command(query);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }

    private static DbCommand Command(this DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All names in it are the tests' own.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    private static string NameOf(string dataFolder) => $"test_{Path.GetFileName(dataFolder)}";
}
