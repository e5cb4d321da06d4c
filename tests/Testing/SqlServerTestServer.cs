using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Monolith.Testing;

/// <summary>The server that <c>MONOLITH_TEST_SQLSERVER</c> leads to, on behalf of somebody who may create databases.</summary>
internal sealed class SqlServerTestServer : ITestServer
{
    private readonly SqlConnectionStringBuilder server = new(Environment.GetEnvironmentVariable("MONOLITH_TEST_SQLSERVER")
        ?? throw new InvalidOperationException("MONOLITH_TEST_PROVIDER asks for SQL Server, and MONOLITH_TEST_SQLSERVER holds no connection string."));

    public string CountDatabases => "SELECT count(*) FROM sys.databases WHERE name = @name";

    public string ConnectionString(string? database) => new SqlConnectionStringBuilder(server.ConnectionString) { InitialCatalog = database ?? "master" }.ConnectionString;

    public DbConnection Connect(string connectionString) => new SqlConnection(connectionString);

    public bool Copies => false;

    public IReadOnlyList<string> Create(string database, string? template) => [$"CREATE DATABASE [{database}]", $"ALTER DATABASE [{database}] SET READ_COMMITTED_SNAPSHOT ON"];

    public string Drop(string database) =>
        $"IF DB_ID(N'{database}') IS NOT NULL BEGIN ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{database}]; END";
}
