using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Hands what a module published to the transport, oldest first, and marks it as sent once that is certain.</summary>
internal sealed class OutboxDispatcher(
    EventCatalog catalog, IEventTransport transport, IServiceScopeFactory scopes, TimeProvider clock, IOptions<EventOptions> options)
{
    // What a newer version of the product published waits for a host that knows it.
    private readonly List<string> known = [.. catalog.Types.Select(type => type.Name)];

    /// <summary>Dispatches one batch.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> Dispatch(ModuleDatabase database, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = database.Context(scope.ServiceProvider);
        var waiting = context.Set<OutboxMessage>().Where(message => message.DispatchedAt == null && known.Contains(message.Event));
        if (!await waiting.AnyAsync(cancellationToken))
        {
            return false;
        }

        var engine = DatabaseEngines.Of(context.Database.ProviderName);
        await using var transaction = engine.IsEmbedded ? null : await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLock(context, "outbox:" + context.GetType().Name, cancellationToken))
        {
            return false;
        }

        var batch = await waiting.OrderBy(message => message.Position).Take(options.Value.BatchSize).ToListAsync(cancellationToken);
        var sent = await transport.Send(batch, cancellationToken);
        foreach (var message in sent)
        {
            message.DispatchedAt = clock.GetUtcNow();
        }

        await context.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return sent.Count == options.Value.BatchSize;
    }
}
