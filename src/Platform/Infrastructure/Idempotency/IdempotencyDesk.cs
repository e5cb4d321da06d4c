using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Looks for a key in the databases of all modules.</summary>
internal sealed class IdempotencyDesk(IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, RequestsInFlight inFlight, TimeProvider clock) : IIdempotencyDesk
{
    public async Task<IReadOnlyList<AnsweredRequest>> Find(Guid name, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - IdempotencyRecord.Lifetime;
        var found = new List<AnsweredRequest>();
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = database.Context(scope.ServiceProvider);
            if (!IdempotencyModel.IsIn(context.Model))
            {
                continue;
            }

            var records = await context.Set<IdempotencyRecord>().AsNoTracking()
                .Where(record => record.Name == name && record.AnsweredAt > since)
                .Select(record => new { record.Operation, record.Status, record.AnsweredAt })
                .ToListAsync(cancellationToken);
            found.AddRange(records.Select(record => new AnsweredRequest(record.Operation, record.Status, record.AnsweredAt, record.AnsweredAt + IdempotencyRecord.Lifetime)));
        }

        return [.. found.OrderBy(request => request.AnsweredAt)];
    }

    public async Task<bool> IsInFlight(Guid name, CancellationToken cancellationToken)
    {
        if (inFlight.Contains(name))
        {
            return true;
        }

        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = database.Context(scope.ServiceProvider);
            var engine = DatabaseEngines.Of(context.Database.ProviderName);
            if (engine.IsEmbedded)
            {
                continue;
            }

            // Whoever can have the lock knows that nobody has it.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (!await engine.TryLock(context, Idempotency<DbContext>.LockOf(name), cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
