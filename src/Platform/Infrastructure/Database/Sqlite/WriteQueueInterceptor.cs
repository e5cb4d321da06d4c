using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Monolith.Platform.Infrastructure;

/// <summary>Lets every save of a file's contexts wait for its turn, whoever calls it; must be the last interceptor, so that nothing fails between turn and save.</summary>
internal sealed class WriteQueueInterceptor(WriteQueue queue) : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<DbContext, WriteQueue> writing = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is { } context && NeedsTurn(context))
        {
            queue.Enter();
            writing[context] = queue;
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && NeedsTurn(context))
        {
            await queue.Enter(cancellationToken);
            writing[context] = queue;
        }

        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Leave(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Leave(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => Leave(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return Task.CompletedTask;
    }

    // A save that ends in a conflict is reported here, and not as failed; the rollback follows at once, and the busy timeout covers it.
    public override InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result)
    {
        Leave(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return ValueTask.FromResult(result);
    }

    // Who is inside a transaction holds the file's lock already, and waiting for a turn behind somebody who waits for that lock would never end.
    // HasChanges also detects them now, before the turn is taken, because a failure of that would not be reported here.
    private static bool NeedsTurn(DbContext context) => context.Database.CurrentTransaction is null && context.ChangeTracker.HasChanges();

    private void Leave(DbContext? context)
    {
        if (context is not null && writing.TryRemove(context, out var entered))
        {
            entered.Leave();
        }
    }
}
