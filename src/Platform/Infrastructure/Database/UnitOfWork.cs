using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Saves a context once, in one transaction together with what it publishes, and turns what a concurrent change made impossible into an error.</summary>
internal sealed class UnitOfWork<TContext>(TContext context, string module, Outbox outbox, ILogger<UnitOfWork<TContext>> logger) : IUnitOfWork
    where TContext : DbContext
{
    public async Task<Error?> Save(CancellationToken cancellationToken)
    {
        var changed = context.ChangeTracker.Entries<AggregateRoot>().Select(entry => entry.Entity).Where(aggregate => aggregate.DomainEvents.Count > 0).ToList();
        var publishes = outbox.Write(context, changed);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            if (context.Database.CurrentTransaction is { } transaction)
            {
                await transaction.CommitAsync(cancellationToken);
            }
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

        DomainEventRecord.Write(changed, logger);
        if (publishes)
        {
            outbox.Wake(module);
        }

        return null;
    }

    private IDatabaseEngine Engine => DatabaseEngines.Of(context.Database.ProviderName);

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
