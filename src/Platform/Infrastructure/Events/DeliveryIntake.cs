using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Makes a delivery for each handler of an event in the handler's own database; an event that comes again makes none.</summary>
internal sealed class DeliveryIntake(
    EventCatalog catalog, IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, EventSignals signals, TimeProvider clock)
{
    /// <summary>Saves the deliveries of some events, in the order given.</summary>
    public async Task Add(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var deliveries = messages.SelectMany(message => catalog.SubscribersOf(message.Event)
            .Select(subscription => (subscription.Application, Delivery: EventDelivery.Of(message, subscription.Handler, now))));
        foreach (var module in deliveries.GroupBy(entry => entry.Application, entry => entry.Delivery))
        {
            await Add(databases.Single(database => database.Application == module.Key), [.. module], cancellationToken);
            foreach (var handler in module.Select(delivery => delivery.Handler).Distinct(StringComparer.Ordinal))
            {
                signals.Handler(handler).Set();
            }
        }
    }

    /// <summary>Saves the deliveries of some events to one handler, in the order given; also of those that only a newer version of it knows.</summary>
    public async Task Add(IReadOnlyList<OutboxMessage> messages, string handler, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var module = catalog.Subscriptions.First(subscription => string.Equals(subscription.Handler, handler, StringComparison.Ordinal)).Application;
        await Add(databases.Single(database => database.Application == module), [.. messages.Select(message => EventDelivery.Of(message, handler, now))], cancellationToken);
        signals.Handler(handler).Set();
    }

    private async Task Add(ModuleDatabase database, IReadOnlyList<EventDelivery> deliveries, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = database.Context(scope.ServiceProvider);
        var events = deliveries.Select(delivery => delivery.EventId).Distinct().ToList();
        var known = (await context.Set<EventDelivery>().Where(delivery => events.Contains(delivery.EventId))
            .Select(delivery => new { delivery.EventId, delivery.Handler }).ToListAsync(cancellationToken))
            .Select(delivery => (delivery.EventId, delivery.Handler)).ToHashSet();
        context.AddRange(deliveries.Where(delivery => known.Add((delivery.EventId, delivery.Handler))));
        await context.SaveChangesAsync(cancellationToken);
    }
}
