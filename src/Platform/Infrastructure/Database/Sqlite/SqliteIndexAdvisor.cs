using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>Reads SQLite's plans. It keeps no count of the use of indexes, and its plans name tables only, so that columns are read from the statement.</summary>
internal sealed partial class SqliteIndexAdvisor : IIndexAdvisor
{
    private const int LongestName = 128;

    public bool CountsUse => false;

    public async Task<IReadOnlyList<WantedIndex>> Wanted(DbContext context, string statement, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var tables = Table().Matches(statement).ToLookup(match => match.Groups["alias"].Success ? match.Groups["alias"].Value : match.Groups["table"].Value, match => match.Groups["table"].Value, StringComparer.Ordinal);
        var wanted = new List<WantedIndex>();
        foreach (var alias in await ScansOf(connection, statement, cancellationToken))
        {
            if (tables[alias].FirstOrDefault() is not { } table)
            {
                continue;
            }

            var conditions = Condition().Matches(statement).Where(match => IsOf(alias, match)).Select(match => (match.Groups["column"].Value, match.Groups["comparison"].Value is "=" or "IS NULL"));
            var order = Order().Match(statement) is { Success: true } found
                ? Column().Matches(found.Value).Where(match => IsOf(alias, match)).Select(match => match.Groups["column"].Value).ToList()
                : [];
            var columns = StatementText.ColumnsOf(conditions, order);
            var rows = columns.Count == 0 ? 0 : await RowsOf(connection, table, cancellationToken);
            if (rows >= IIndexAdvisor.LargeTable)
            {
                var name = StatementText.NameOf(table, columns, LongestName);
                wanted.Add(new(table, columns, rows, $"CREATE INDEX {name} ON \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))});"));
            }
        }

        return wanted;
    }

    public Task<IReadOnlyList<UnusedIndex>> Unused(DbContext context, string module, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UnusedIndex>>([]);

    public Task<IReadOnlyList<ScannedTable>> Scanned(DbContext context, string module, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ScannedTable>>([]);

    private static bool IsOf(string alias, Match match) => string.Equals(match.Groups["alias"].Value, alias, StringComparison.Ordinal);

    /// <summary>What the plan reads from end to end, by its name in the statement.</summary>
    private static async Task<List<string>> ScansOf(SqliteConnection connection, string statement, CancellationToken cancellationToken)
    {
        var scans = new List<string>();
        try
        {
            await using var command = Command(connection, $"EXPLAIN QUERY PLAN {statement}");
            foreach (var parameter in StatementText.ParametersOf(statement))
            {
                command.Parameters.AddWithValue(parameter, DBNull.Value);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (Scan().Match(reader.GetString(3)) is { Success: true } scan)
                {
                    scans.Add(scan.Groups["alias"].Value);
                }
            }
        }
        catch (SqliteException)
        {
            // Logged by another version of the product, or of a table that is gone.
        }

        return scans;
    }

    private static async Task<long> RowsOf(SqliteConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, $"SELECT count(*) FROM \"{table}\"");
        return await command.ExecuteScalarAsync(cancellationToken) is long rows ? rows : 0;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is one of the product's own, from its own log.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    [GeneratedRegex("""^SCAN (?<alias>\w+)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Scan();

    [GeneratedRegex("""\b(FROM|JOIN|UPDATE) "(?<table>\w+)"( AS "(?<alias>\w+)")?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Table();

    [GeneratedRegex("""(?<![\w(])\(*"(?<alias>\w+)"\."(?<column>\w+)" (?<comparison>=|<=|>=|<|>|IS NULL)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Condition();

    [GeneratedRegex("""ORDER BY [^()]*$|ORDER BY [^()]*(?=\nLIMIT)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Order();

    [GeneratedRegex("\"(?<alias>\\w+)\"\\.\"(?<column>\\w+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Column();
}
