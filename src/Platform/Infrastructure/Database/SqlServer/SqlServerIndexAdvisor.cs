using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>Reads what SQL Server itself notes: each index that a plan would have used, and how often each is used, both since it started.</summary>
internal sealed class SqlServerIndexAdvisor : IIndexAdvisor, ISqlServerStatements
{
    private const string UnusedIndexes = """
        SELECT CONCAT(s.name, '.', o.name) AS [Table], i.name AS [Name], q.bytes AS [Bytes], TODATETIMEOFFSET(m.sqlserver_start_time, 0) AS [Since]
        FROM sys.indexes AS i
        JOIN sys.objects AS o ON o.object_id = i.object_id
        JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        CROSS JOIN sys.dm_os_sys_info AS m
        CROSS APPLY (SELECT SUM(p.row_count) AS rows, SUM(p.used_page_count) * 8192 AS bytes FROM sys.dm_db_partition_stats AS p
            WHERE p.object_id = i.object_id AND p.index_id = i.index_id) AS q
        LEFT JOIN sys.dm_db_index_usage_stats AS u ON u.database_id = DB_ID() AND u.object_id = i.object_id AND u.index_id = i.index_id
        WHERE s.name = @module AND i.type = 2 AND i.is_unique = 0 AND q.rows >= @large
            AND COALESCE(u.user_seeks + u.user_scans + u.user_lookups, 0) = 0
            AND (SELECT SUM(t.user_seeks + t.user_scans + t.user_lookups) FROM sys.dm_db_index_usage_stats AS t
                WHERE t.database_id = DB_ID() AND t.object_id = i.object_id) >= @reads
        ORDER BY q.bytes DESC, i.name
        """;

    private const string MissedIndexes = """
        SELECT CONCAT(s.name, '.', o.name) AS [Table], q.rows AS [Rows], t.user_seeks + t.user_scans AS [Reads],
            CONCAT_WS(', ', d.equality_columns, d.inequality_columns) AS [Columns]
        FROM sys.dm_db_missing_index_details AS d
        JOIN sys.dm_db_missing_index_groups AS g ON g.index_handle = d.index_handle
        JOIN sys.dm_db_missing_index_group_stats AS t ON t.group_handle = g.index_group_handle
        JOIN sys.objects AS o ON o.object_id = d.object_id
        JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        CROSS APPLY (SELECT SUM(p.row_count) AS rows FROM sys.dm_db_partition_stats AS p WHERE p.object_id = d.object_id AND p.index_id IN (0, 1)) AS q
        WHERE d.database_id = DB_ID() AND s.name = @module AND q.rows >= @large AND t.user_seeks + t.user_scans >= @reads
        ORDER BY t.avg_total_user_cost * t.avg_user_impact * (t.user_seeks + t.user_scans) DESC
        """;

    public static IEnumerable<string> Statements => [UnusedIndexes, MissedIndexes];

    public bool CountsUse => true;

    /// <summary>The server notes while it plans what it misses, with the values at hand; there is nothing to add from the text of a statement.</summary>
    public Task<IReadOnlyList<WantedIndex>> Wanted(DbContext context, string statement, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WantedIndex>>([]);

    public async Task<IReadOnlyList<UnusedIndex>> Unused(DbContext context, string module, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQueryRaw<Unread>(UnusedIndexes, Parameters(module)).ToListAsync(cancellationToken);
        return [.. found.Select(index => new UnusedIndex(module, index.Table, index.Name, index.Bytes, index.Since, $"DROP INDEX {index.Name} ON {index.Table};"))];
    }

    public async Task<IReadOnlyList<ScannedTable>> Scanned(DbContext context, string module, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQueryRaw<Missed>(MissedIndexes, Parameters(module)).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(index => new ScannedTable(
                module, index.Table, index.Rows, index.Reads, $"CREATE INDEX {NameOf(index)} ON {index.Table} ({index.Columns}) WITH (ONLINE = ON);")),
        ];
    }

    private static string NameOf(Missed index) => StatementText.NameOf(
        index.Table[(index.Table.IndexOf('.', StringComparison.Ordinal) + 1)..],
        index.Columns.Split(", ").Select(column => column.Trim('[', ']')),
        longest: 128);

    private static SqlParameter[] Parameters(string module) =>
        [new("module", module), new("large", IIndexAdvisor.LargeTable), new("reads", IIndexAdvisor.FewReads)];

    private sealed record Unread(string Table, string Name, long Bytes, DateTimeOffset? Since);

    private sealed record Missed(string Table, long Rows, long Reads, string Columns);
}
