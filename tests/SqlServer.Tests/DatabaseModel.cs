using Microsoft.SqlServer.Dac.Model;

namespace Monolith.SqlServer.Tests;

/// <summary>SQL Server's own model of a database, which finds every name or says which it does not.</summary>
internal static class DatabaseModel
{
    /// <summary>What is wrong with the objects that these statements make.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<string> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in statements)
        {
            model.AddObjects(statement);
        }

        return [.. model.Validate().Select(message => $"{message.Prefix}{message.Number}: {message.Message}")];
    }
}
