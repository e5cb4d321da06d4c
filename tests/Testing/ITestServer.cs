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

    /// <summary>Creates a database: an empty one, or, where the server can, a copy of another that nobody is connected to.</summary>
    IReadOnlyList<string> Create(string database, string? template);

    /// <summary>Whether it can copy databases.</summary>
    bool Copies { get; }

    /// <summary>Drops a database, whoever is connected to it, if it is there.</summary>
    string Drop(string database);
}
