using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Monolith.Platform.Infrastructure;

/// <summary>Reads PostgreSQL's plans and its counts of use.</summary>
internal sealed partial class PostgreSqlIndexAdvisor : IIndexAdvisor
{
    /// <summary>The longest name of an index (NAMEDATALEN).</summary>
    private const int LongestName = 63;

    public bool CountsUse => true;

    public async Task<IReadOnlyList<WantedIndex>> Wanted(DbContext context, string statement, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        if (await PlanOf(connection, statement, cancellationToken) is not { } plan)
        {
            return [];
        }

        var wanted = new List<WantedIndex>();
        foreach (var scan in ScansIn(plan, []))
        {
            var columns = StatementText.ColumnsOf(scan.Conditions, scan.Order);
            var rows = columns.Count == 0 ? 0 : await RowsOf(connection, scan, cancellationToken);
            if (rows >= IIndexAdvisor.LargeTable && !await HasIndex(connection, scan, columns, cancellationToken))
            {
                var name = StatementText.NameOf(scan.Table, columns, LongestName);
                wanted.Add(new(
                    $"{scan.Schema}.{scan.Table}",
                    columns,
                    rows,
                    $"CREATE INDEX CONCURRENTLY {name} ON {Quote(scan.Schema)}.{Quote(scan.Table)} ({string.Join(", ", columns.Select(Quote))});"));
            }
        }

        return wanted;
    }

    /// <summary>Indexes that keep something unique, or are about to be built, have a purpose besides reading.</summary>
    public async Task<IReadOnlyList<UnusedIndex>> Unused(DbContext context, string module, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQuery<Use>($"""
            SELECT i.schemaname || '.' || i.relname AS "Table", i.schemaname || '.' || quote_ident(i.indexrelname) AS "Name",
                pg_relation_size(i.indexrelid) AS "Amount", d.stats_reset AS "Since"
            FROM pg_stat_user_indexes i
            JOIN pg_index x ON x.indexrelid = i.indexrelid
            JOIN pg_stat_user_tables t ON t.relid = i.relid
            JOIN pg_class c ON c.oid = i.relid
            JOIN pg_stat_database d ON d.datname = current_database()
            WHERE i.schemaname = {module} AND i.idx_scan = 0 AND NOT x.indisunique AND NOT x.indisexclusion AND x.indisvalid
                AND c.reltuples >= {IIndexAdvisor.LargeTable} AND t.seq_scan + coalesce(t.idx_scan, 0) >= {IIndexAdvisor.FewReads}
            ORDER BY pg_relation_size(i.indexrelid) DESC, i.indexrelname
            """).ToListAsync(cancellationToken);
        return [.. found.Select(use => new UnusedIndex(module, use.Table, use.Name, use.Amount, use.Since, $"DROP INDEX CONCURRENTLY {use.Name};"))];
    }

    public async Task<IReadOnlyList<ScannedTable>> Scanned(DbContext context, string module, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQuery<Reads>($"""
            SELECT t.schemaname || '.' || t.relname AS "Table", c.reltuples::bigint AS "Rows", t.seq_scan AS "Scans"
            FROM pg_stat_user_tables t
            JOIN pg_class c ON c.oid = t.relid
            WHERE t.schemaname = {module} AND c.reltuples >= {IIndexAdvisor.LargeTable}
                AND t.seq_scan >= {IIndexAdvisor.FewReads} AND t.seq_tup_read / t.seq_scan >= {IIndexAdvisor.LargeTable}
            ORDER BY t.seq_tup_read DESC
            """).ToListAsync(cancellationToken);
        return [.. found.Select(reads => new ScannedTable(
            module, reads.Table, reads.Rows, reads.Scans, "Lower Database__SlowStatement until the log tells who reads it, and run this again."))];
    }

    /// <summary>The plan that serves whatever the values are; null when the statement needs them to be understood.</summary>
    private static async Task<JsonElement?> PlanOf(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        var parameters = StatementText.ParametersOf(statement);
        var numbered = StatementText.ReplaceParameters(statement, name => $"${parameters.ToList().IndexOf(name) + 1}");
        var values = parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(_ => "NULL"))})";
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await Execute(connection, "SET LOCAL plan_cache_mode = force_generic_plan", cancellationToken);
            await Execute(connection, "DEALLOCATE ALL", cancellationToken);
            await Execute(connection, $"PREPARE examined AS {numbered}", cancellationToken);
            await using var explain = Command(connection, $"EXPLAIN (VERBOSE, FORMAT JSON) EXECUTE examined{values}");
            var answer = await explain.ExecuteScalarAsync(cancellationToken) as string ?? "[]";
            using var plan = JsonDocument.Parse(answer);
            return plan.RootElement.GetArrayLength() == 0 ? null : plan.RootElement[0].GetProperty("Plan").Clone();
        }
        catch (PostgresException)
        {
            // Logged by another version of the product, of a table that is gone, or a type that only the driver knows.
            return null;
        }
    }

    private static IEnumerable<Scan> ScansIn(JsonElement node, IReadOnlyList<string> order)
    {
        var kind = node.GetProperty("Node Type").GetString();
        if (kind is "Sort" && node.TryGetProperty("Sort Key", out var keys))
        {
            order = [.. keys.EnumerateArray().Select(key => key.ToString())];
        }

        if (kind is "Seq Scan")
        {
            var alias = node.GetProperty("Alias").ToString();
            var filter = node.TryGetProperty("Filter", out var condition) ? condition.ToString() : "";
            yield return new(
                node.GetProperty("Schema").ToString(),
                node.GetProperty("Relation Name").ToString(),
                [.. filter.Split(" AND ").SelectMany(part => PlanText.ConditionIn(part, alias))],
                PlanText.OrderIn(order, alias));
        }

        foreach (var scan in node.TryGetProperty("Plans", out var children) ? children.EnumerateArray().SelectMany(child => ScansIn(child, order)) : [])
        {
            yield return scan;
        }
    }

    private static async Task<long> RowsOf(NpgsqlConnection connection, Scan scan, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT reltuples::bigint FROM pg_class WHERE oid = format('%I.%I', $1, $2)::regclass", connection)
        {
            Parameters = { new() { Value = scan.Schema }, new() { Value = scan.Table } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is long rows ? rows : 0;
    }

    /// <summary>Whether an index begins with these columns, which the plan leaves aside for a reason of its own.</summary>
    private static async Task<bool> HasIndex(NpgsqlConnection connection, Scan scan, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT EXISTS (
                SELECT 1 FROM pg_index x
                WHERE x.indrelid = format('%I.%I', $1, $2)::regclass AND x.indpred IS NULL AND x.indisvalid
                    AND (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(x.indkey) WITH ORDINALITY AS k(number, place)
                         JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.number WHERE k.place <= cardinality($3)) = $3)
            """,
            connection)
        {
            Parameters = { new() { Value = scan.Schema }, new() { Value = scan.Table }, new() { Value = columns.ToArray() } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is one of the product's own, from its own log.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Quote(string name) => PlainName().IsMatch(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A reading of a table from end to end, with what the rows are chosen and ordered by.</summary>
    private sealed record Scan(string Schema, string Table, IReadOnlyList<(string Column, bool IsEquality)> Conditions, IReadOnlyList<string> Order);

    private sealed record Use(string Table, string Name, long Amount, DateTimeOffset? Since);

    private sealed record Reads(string Table, long Rows, long Scans);

    [GeneratedRegex("^[a-z_][a-z0-9_]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PlainName();
}
