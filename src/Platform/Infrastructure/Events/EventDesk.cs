using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Looks into the databases of all modules that have events.</summary>
internal sealed class EventDesk(EventCatalog catalog, IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, EventSignals signals, TimeProvider clock) : IEventDesk
{
    /// <summary>The name under which what a module published and is not sent yet is counted.</summary>
    internal const string OutboxName = "outbox";

    public async Task<IReadOnlyList<DeliveryView>> List(
        DeliveryFilter filter, (Guid EventId, string Handler)? after, int limit, CancellationToken cancellationToken)
    {
        var found = await Gather((module, context) => Page(context, filter, after)
            .Take(limit).Select(ViewIn(module)).ToListAsync(cancellationToken));
        return [.. found.OrderByDescending(view => view.EventId).ThenBy(view => view.Handler, StringComparer.Ordinal).Take(limit)];
    }

    public async Task<EventView?> Find(Guid eventId, CancellationToken cancellationToken)
    {
        var views = await Gather((module, context) => context.Set<EventDelivery>().AsNoTracking().Where(delivery => delivery.EventId == eventId)
            .Select(ViewIn(module)).ToListAsync(cancellationToken));
        var published = await Gather((_, context) => context.Set<OutboxMessage>().AsNoTracking().Where(message => message.EventId == eventId).ToListAsync(cancellationToken));
        var received = published.Count > 0
            ? []
            : await Gather((_, context) => context.Set<EventDelivery>().AsNoTracking().Where(delivery => delivery.EventId == eventId).Take(1).ToListAsync(cancellationToken));
        IReadOnlyList<DeliveryView> deliveries = [.. views.OrderBy(view => view.Handler, StringComparer.Ordinal)];
        return (published, received) switch
        {
            ([var message, ..], _) => new()
            {
                EventId = message.EventId,
                Event = message.Event,
                Key = message.Key,
                Version = message.Version,
                Payload = message.Payload,
                CorrelationId = message.CorrelationId,
                CausationId = message.CausationId,
                OccurredAt = message.OccurredAt,
                Deliveries = deliveries,
            },

            // The publisher may be another process, or have purged it already.
            (_, [var delivery, ..]) => new()
            {
                EventId = delivery.EventId,
                Event = delivery.Event,
                Key = delivery.Key,
                Version = delivery.Version,
                Payload = delivery.Payload,
                CorrelationId = delivery.CorrelationId,
                CausationId = delivery.CausationId,
                OccurredAt = delivery.OccurredAt,
                Deliveries = deliveries,
            },
            _ => null,
        };
    }

    public async Task<IReadOnlyList<EventQueue>> Queues(CancellationToken cancellationToken)
    {
        var outboxes = await Gather(async (module, context) =>
        {
            var waiting = context.Set<OutboxMessage>().Where(message => message.DispatchedAt == null);
            return new List<EventQueue>
            {
                new()
                {
                    Name = OutboxName,
                    Module = module,
                    Waiting = await waiting.LongCountAsync(cancellationToken),
                    OldestAt = await waiting.OrderBy(message => message.Position).Select(message => (DateTimeOffset?)message.OccurredAt).FirstOrDefaultAsync(cancellationToken),
                    Dead = 0,
                },
            };
        });
        var handlers = await Gather(async (module, context) =>
        {
            var known = catalog.Subscriptions.Select(subscription => subscription.Handler).ToHashSet(StringComparer.Ordinal);
            var counted = await context.Set<EventDelivery>()
                .Where(delivery => delivery.Status == DeliveryStatus.Pending || delivery.Status == DeliveryStatus.Dead)
                .GroupBy(delivery => new { delivery.Handler, delivery.Status })
                .Select(group => new { group.Key.Handler, group.Key.Status, Count = group.LongCount(), Oldest = group.Min(delivery => delivery.OccurredAt) })
                .ToListAsync(cancellationToken);
            var found = counted.ToLookup(group => (group.Handler, group.Status));
            return counted.Select(group => group.Handler)
                .Concat(known.Where(handler => handler.StartsWith($"{module}.", StringComparison.Ordinal)))
                .Distinct(StringComparer.Ordinal)
                .Select(handler => (Handler: handler, Waiting: found[(handler, DeliveryStatus.Pending)].SingleOrDefault(), Dead: found[(handler, DeliveryStatus.Dead)].SingleOrDefault()))
                .Select(queue => new EventQueue
                {
                    Name = queue.Handler,
                    Module = module,
                    Waiting = queue.Waiting?.Count ?? 0,
                    OldestAt = queue.Waiting?.Oldest,
                    Dead = queue.Dead?.Count ?? 0,
                }).ToList();
        });
        return [.. outboxes.Concat(handlers).OrderBy(queue => queue.Module, StringComparer.Ordinal).ThenBy(queue => queue.Name, StringComparer.Ordinal)];
    }

    public async Task<long> Count(DeliveryFilter filter, CancellationToken cancellationToken) =>
        (await Gather(async (_, context) => new List<long> { await Where(context, filter).LongCountAsync(cancellationToken) })).Sum();

    public async Task<long> Replay(DeliveryFilter filter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var replayed = await Change(
            filter,
            delivery => delivery.SetProperty(d => d.Status, DeliveryStatus.Pending).SetProperty(d => d.Attempts, 0).SetProperty(d => d.DueAt, now)
                .SetProperty(d => d.EndedAt, (DateTimeOffset?)null),
            cancellationToken);
        foreach (var handler in catalog.Subscriptions.Select(subscription => subscription.Handler).Distinct(StringComparer.Ordinal))
        {
            signals.Handler(handler).Set();
        }

        return replayed;
    }

    public Task<long> Discard(DeliveryFilter filter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Change(
            filter,
            delivery => delivery.SetProperty(d => d.Status, DeliveryStatus.Discarded).SetProperty(d => d.EndedAt, now),
            cancellationToken);
    }

    private static IQueryable<EventDelivery> Where(DbContext context, DeliveryFilter filter)
    {
        var deliveries = context.Set<EventDelivery>().AsNoTracking();
        if (filter.Status is { } status)
        {
            deliveries = deliveries.Where(delivery => delivery.Status == status);
        }

        if (filter.Handler is { } handler)
        {
            deliveries = deliveries.Where(delivery => delivery.Handler == handler);
        }

        if (filter.Event is { } name)
        {
            deliveries = deliveries.Where(delivery => delivery.Event == name);
        }

        if (filter.EventId is { } eventId)
        {
            deliveries = deliveries.Where(delivery => delivery.EventId == eventId);
        }

        if (filter.Key is { } key)
        {
            deliveries = deliveries.Where(delivery => delivery.Key == key);
        }

        if (filter.Since is { } since)
        {
            deliveries = deliveries.Where(delivery => delivery.EventId.CompareTo(since) >= 0);
        }

        return deliveries;
    }

    private static IQueryable<EventDelivery> Page(DbContext context, DeliveryFilter filter, (Guid EventId, string Handler)? after)
    {
        var deliveries = Where(context, filter);
        if (after is var (eventId, handler))
        {
#pragma warning disable CA1309 // The database compares, by bytes on every product.
            deliveries = deliveries.Where(delivery => delivery.EventId.CompareTo(eventId) < 0 || (delivery.EventId == eventId && string.Compare(delivery.Handler, handler) > 0));
#pragma warning restore CA1309
        }

        return deliveries.OrderByDescending(delivery => delivery.EventId).ThenBy(delivery => delivery.Handler);
    }

    private static Expression<Func<EventDelivery, DeliveryView>> ViewIn(string module) => delivery => new DeliveryView
    {
        EventId = delivery.EventId,
        Event = delivery.Event,
        Module = module,
        Handler = delivery.Handler,
        Status = delivery.Status,
        Attempts = delivery.Attempts,
        DueAt = delivery.DueAt,
        LastError = delivery.LastError,
        OccurredAt = delivery.OccurredAt,
        EndedAt = delivery.EndedAt,
    };

    private async Task<long> Change(DeliveryFilter filter, Action<UpdateSettersBuilder<EventDelivery>> change, CancellationToken cancellationToken) =>
        (await Gather(async (_, context) => new List<long>
        {
            await Where(context, filter).Where(delivery => delivery.Lease == null).ExecuteUpdateAsync(change, cancellationToken),
        })).Sum();

    /// <summary>Asks one database after the other.</summary>
    private async Task<List<T>> Gather<T>(Func<string, DbContext, Task<List<T>>> ask)
    {
        var gathered = new List<T>();
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = database.Context(scope.ServiceProvider);
            if (context.Model.FindEntityType(typeof(EventDelivery)) is not null)
            {
                gathered.AddRange(await ask(database.Name, context));
            }
        }

        return gathered;
    }
}
