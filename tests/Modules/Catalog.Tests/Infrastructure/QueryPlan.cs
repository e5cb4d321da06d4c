using System.Data.Common;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Infrastructure;

/// <summary>
/// How a database would carry out a command. PostgreSQL reads a small table from end to end however good its indexes are, so it is told not to;
/// what no index can give, it then does all the same, and the plan shows it.
/// </summary>
internal static class QueryPlan
{
    private static readonly bool IsSqlite = TestDatabase.Provider is "Sqlite";

    private static readonly string Explain = IsSqlite
        ? "EXPLAIN QUERY PLAN "
        : "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; EXPLAIN ";

    private static readonly int Text = IsSqlite ? 3 : 0;

    public static IReadOnlyList<string> Of(DbConnection connection, SentCommand sent)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is what the product itself sent.
        command.CommandText = Explain + sent.Text;
#pragma warning restore CA2100
        foreach (var (name, value) in sent.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(Text));
        }

        return steps;
    }

    /// <summary>The rows come in order from an index whose name begins so; none is sorted.</summary>
    public static void ShouldFollow(IReadOnlyList<string> plan, string index)
    {
        if (IsSqlite)
        {
            plan.ShouldHaveSingleItem().ShouldContain($"USING INDEX {index}");
            return;
        }

        plan.ShouldContain(step => step.Contains("Index", StringComparison.Ordinal) && step.Contains($" using {index}", StringComparison.Ordinal));
        plan.ShouldNotContain(step => step.Contains("Sort", StringComparison.Ordinal) || step.Contains("Seq Scan", StringComparison.Ordinal));
    }

    /// <summary>No table is read from end to end.</summary>
    public static void ShouldOnlySearch(IReadOnlyList<string> plan)
    {
        if (IsSqlite)
        {
            plan.ShouldAllBe(step => step.StartsWith("SEARCH", StringComparison.Ordinal));
            return;
        }

        plan.ShouldContain(step => step.Contains("Index", StringComparison.Ordinal));
        plan.ShouldNotContain(step => step.Contains("Seq Scan", StringComparison.Ordinal));
    }
}
