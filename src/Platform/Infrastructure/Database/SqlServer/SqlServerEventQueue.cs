using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Application locks keep hosts in turn, for as long as a transaction lasts; a connection that breaks gives them back.
/// https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-getapplock-transact-sql
/// </summary>
internal sealed class SqlServerEventQueue : IEventQueue, ISqlServerStatements
{
    private const string Lock =
        "EXEC @granted = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @timeout";

    private const int NotAtAll = 0;
    private const int AsLongAsItTakes = -1;

    public static IEnumerable<string> Statements => [Lock, Statement("[catalog].[event_deliveries]")];

    /// <summary>Takes an application lock without waiting for it.</summary>
    public static Task<bool> TryEnter(DbContext context, string resource, CancellationToken cancellationToken) =>
        Enter(context, resource, NotAtAll, cancellationToken);

    public async Task<IReadOnlyList<EventDelivery>> Take(DbContext context, DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var sql = new EventSql(context);
        await using var command = context.Database.GetDbConnection().CreateCommand();

        // Claims of a handler take turns: otherwise one could skip a row that another is just taking, and take the row after it.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await Enter(context, "handler:" + claim.Handler, AsLongAsItTakes, cancellationToken))
        {
            return [];
        }

        var taken = await context.Set<EventDelivery>().FromSqlRaw(Statement(sql.Deliveries), [.. sql.Parameters(command, claim)]).AsNoTracking().ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        taken.Sort((one, other) => one.Position.CompareTo(other.Position));
        return taken;
    }

    /// <summary>Below zero stands for a lock that somebody else keeps, or for the victim of a deadlock.</summary>
    private static async Task<bool> Enter(DbContext context, string resource, int timeout, CancellationToken cancellationToken)
    {
        var granted = new SqlParameter("granted", SqlDbType.Int) { Direction = ParameterDirection.Output };
        await context.Database.ExecuteSqlRawAsync(Lock, [granted, new SqlParameter("resource", resource), new SqlParameter("timeout", timeout)], cancellationToken);
        return granted.Value is >= 0;
    }

    private static string Statement(string deliveries) => $"""
        WITH due AS (
            SELECT TOP (@limit) waiting.* FROM {deliveries} AS waiting WITH (UPDLOCK, READPAST, ROWLOCK)
            WHERE waiting.[handler] = @handler AND waiting.[status] = N'Pending' AND waiting.[due_at] <= @now
                AND NOT EXISTS (
                    SELECT 1 FROM {deliveries} AS earlier
                    WHERE earlier.[handler] = waiting.[handler] AND earlier.[key] = waiting.[key] AND earlier.[status] = N'Pending'
                        AND earlier.[position] < waiting.[position] AND earlier.[due_at] > @now)
            ORDER BY waiting.[position])
        UPDATE due SET [lease] = @lease, [due_at] = @until, [attempts] = due.[attempts] + 1
        OUTPUT inserted.*
        """;
}
