using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Times of the primary in milliseconds: its clock, and on a readable secondary of an availability group the time of the last commit that it
/// shows. While nothing is committed that time stands still, and the replica counts as late: nobody reads too early, and an idle primary has
/// time to answer. https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-database-replica-states-transact-sql
/// </summary>
internal sealed class SqlServerReplication : IReplication, ISqlServerStatements
{
    private const string Now = "SELECT DATEDIFF_BIG(millisecond, '20000101', SYSDATETIME()) AS [Value]";

    /// <summary>The column is a datetime, which is rounded to a third of a hundredth of a second; what might be rounded up is taken off.</summary>
    private const string LastCommit = """
        SELECT DATEDIFF_BIG(millisecond, '20000101', last_commit_time) - 10 AS [Value]
        FROM sys.dm_hadr_database_replica_states
        WHERE is_local = 1 AND is_primary_replica = 0 AND database_id = DB_ID()
        """;

    public static IEnumerable<string> Statements => [Now, LastCommit];

    public Task<long> Written(DbContext primary, CancellationToken cancellationToken) => primary.Database.SqlQueryRaw<long>(Now).SingleAsync(cancellationToken);

    public Task<long?> Replayed(DbContext replica, CancellationToken cancellationToken) =>
        replica.Database.SqlQueryRaw<long?>(LastCommit).SingleOrDefaultAsync(cancellationToken);
}
