using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Saves a context once, in one transaction together with what it publishes, and turns what a concurrent change made impossible into an error.</summary>
internal sealed class UnitOfWork<TContext>(
    TContext context,
    ModuleDatabase database,
    Outbox outbox,
    TransientFaults faults,
    IServiceScopeFactory scopes,
    ILogger<UnitOfWork<TContext>> logger,
    ReadReplicas? replicas = null) : IUnitOfWork
    where TContext : DbContext
{
    /// <summary>Within somebody else's transaction there is nothing to do anew: it is lost as a whole.</summary>
    public Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        context.Database.CurrentTransaction is null ? faults.Retry(context, work, isRepeatable: false, cancellationToken) : work();

    public async Task<Error?> Save(CancellationToken cancellationToken)
    {
        var changed = context.ChangeTracker.Entries<AggregateRoot>().Select(entry => entry.Entity).Where(aggregate => aggregate.DomainEvents.Count > 0).ToList();
        var publishes = outbox.Write(context, changed);
        await using var own = Engine.IsEmbedded || context.Database.CurrentTransaction is not null ? null : await Begin(cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Discard(PlatformErrors.Stale);
        }
        catch (PersonErasedException)
        {
            return Discard(PlatformErrors.PersonErased);
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException violation && Engine.IsUniqueViolation(violation))
        {
            return Discard(ErrorOf(violation));
        }

        try
        {
            await Commit();
        }
        finally
        {
            await (replicas?.Wrote(context, database.Application) ?? Task.CompletedTask);
        }

        DomainEventRecord.Write(changed, logger);
        if (publishes)
        {
            outbox.Wake(database.Name);
        }

        return null;
    }

    private IDatabaseEngine Engine => DatabaseEngines.Of(context.Database.ProviderName);

    /// <summary>A transaction of our own, so that it is known of every fault whether it came before the commit.</summary>
    private Task<IDbContextTransaction> Begin(CancellationToken cancellationToken)
    {
        // What fails is rolled back as a whole.
        context.Database.AutoSavepointsEnabled = false;
        return context.Database.BeginTransactionAsync(cancellationToken);
    }

    private async Task Commit()
    {
        if (context.Database.CurrentTransaction is not { } transaction)
        {
            return;
        }

        try
        {
            // Past this point a caller who left is no reason to be uncertain.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (TransientFaults.IsTransient(context, exception))
        {
            if (!await IsCommitted())
            {
                throw new OutcomeUnknownException(exception);
            }
        }
    }

    /// <summary>Whether an event that was saved with the rest is there. While it is not, the server may still be about to commit it.</summary>
    private async Task<bool> IsCommitted()
    {
        if (context.ChangeTracker.Entries<OutboxMessage>().FirstOrDefault() is not { Entity.EventId: var eventId })
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var other = scope.ServiceProvider.GetRequiredService<TContext>();
        try
        {
            return await faults.Retry(
                other, () => other.Set<OutboxMessage>().AnyAsync(message => message.EventId == eventId), isRepeatable: true, CancellationToken.None);
        }
        catch (Exception exception) when (TransientFaults.IsTransient(other, exception))
        {
            return false;
        }
    }

    private ErrorType ErrorOf(DbException violation) => context.Model.GetRelationalModel().Tables
        .SelectMany(table => table.Indexes)
        .Where(index => index.IsUnique && Engine.IsViolationOf(violation, index))
        .Select(IndexErrors.Of)
        .FirstOrDefault(error => error is not null) ?? PlatformErrors.AlreadyExists;

    /// <summary>Nothing later in the same scope may save what was refused.</summary>
    private Error Discard(ErrorType error)
    {
        context.ChangeTracker.Clear();
        return error;
    }
}
