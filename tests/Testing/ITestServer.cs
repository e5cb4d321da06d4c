using System.Data.Common;

namespace Monolith.Testing;

/// <summary>What tests need of a database server.</summary>
internal interface ITestServer
{
    /// <summary>Counts the databases of the name in the parameter <c>@name</c>.</summary>
    string CountDatabases { get; }

    /// <summary>The way to a database; to the one from which others are made when none is named.</summary>
    string ConnectionString(string? database);

    DbConnection Connect(string connectionString);

    IReadOnlyList<string> Create(string database);

    /// <summary>Drops a database, whoever is connected to it, if it is there.</summary>
    string Drop(string database);
}
