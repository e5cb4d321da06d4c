using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Advisory locks keep hosts in turn, for as long as a transaction lasts; a connection that breaks gives them back.
/// https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
/// </summary>
internal sealed class PostgreSqlEventQueue : IEventQueue
{
    public async Task<IReadOnlyList<EventDelivery>> Take(DbContext context, DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var sql = new EventSql(context);
        await using var command = context.Database.GetDbConnection().CreateCommand();

        // Claims of a handler take turns: otherwise one could skip a row that another is just taking, and take the row after it.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"handler:" + claim.Handler}, 0))", cancellationToken);
        var taken = await context.Set<EventDelivery>().FromSqlRaw(Statement(sql.Deliveries), [.. sql.Parameters(command, claim)]).AsNoTracking().ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        taken.Sort((one, other) => one.Position.CompareTo(other.Position));
        return taken;
    }

    /// <summary>OFFSET 0 keeps the planner from joining the whole backlog for the sake of a hundred rows.</summary>
    private static string Statement(string deliveries) => $"""
        UPDATE {deliveries} AS taken SET lease = @lease, due_at = @until, attempts = taken.attempts + 1
        FROM (
            SELECT waiting.position FROM {deliveries} AS waiting
            WHERE waiting.handler = @handler AND waiting.status = 'Pending' AND waiting.due_at <= @now
                AND NOT EXISTS (
                    SELECT 1 FROM {deliveries} AS earlier
                    WHERE earlier.handler = waiting.handler AND earlier.key = waiting.key AND earlier.status = 'Pending'
                        AND earlier.position < waiting.position AND earlier.due_at > @now
                    OFFSET 0)
            ORDER BY waiting.position
            LIMIT @limit
            FOR UPDATE SKIP LOCKED) AS due
        WHERE taken.position = due.position
        RETURNING taken.*
        """;
}
