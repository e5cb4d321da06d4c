using System.Data.Common;
using Npgsql;

namespace Monolith.Testing;

/// <summary>The server that <c>build/services</c> started.</summary>
internal sealed class PostgreSqlTestServer : ITestServer
{
    private readonly NpgsqlConnectionStringBuilder server = new(Environment.GetEnvironmentVariable("ConnectionStrings__Monolith")
        ?? throw new InvalidOperationException("MONOLITH_TEST_PROVIDER asks for PostgreSQL, and ConnectionStrings__Monolith names no server; run build/services up."));

    public string CountDatabases => "SELECT count(*) FROM pg_database WHERE datname = @name";

    public string ConnectionString(string? database) =>
        database is null ? server.ConnectionString : new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    public DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);

    public bool Copies => true;

    public IReadOnlyList<string> Create(string database, string? template) => [$"CREATE DATABASE \"{database}\"{(template is null ? "" : $" TEMPLATE \"{template}\"")}"];

    public string Drop(string database) => $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)";
}
