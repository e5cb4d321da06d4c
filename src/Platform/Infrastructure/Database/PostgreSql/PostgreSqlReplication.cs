using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Positions in the write-ahead log, in bytes. That of the next insertion counts, and not of what is written: with synchronous_commit=off a
/// commit is answered before it is written. https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-BACKUP
/// </summary>
internal sealed class PostgreSqlReplication : IReplication
{
    public Task<long> Written(DbContext primary, CancellationToken cancellationToken) => primary.Database
        .SqlQueryRaw<long>("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint AS \"Value\"").SingleAsync(cancellationToken);

    public Task<long?> Replayed(DbContext replica, CancellationToken cancellationToken) => replica.Database
        .SqlQueryRaw<long?>("SELECT CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::bigint END AS \"Value\"").SingleAsync(cancellationToken);
}
