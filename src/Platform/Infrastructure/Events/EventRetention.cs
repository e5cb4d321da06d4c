using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Deletes what was sent, handled or discarded long ago; what was given up stays until an operator decides.</summary>
internal sealed class EventRetention(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, TimeProvider clock, IOptions<EventOptions> options, ILogger<EventRetention> logger)
    : Retention(databases, scopes, clock, options.Value.Retention, logger)
{
    protected override async Task<int> Purge(DbContext context, DateTimeOffset before, CancellationToken cancellationToken) =>
        context.Model.FindEntityType(typeof(EventDelivery)) is null
            ? 0
            : await Delete(context.Set<EventDelivery>().Where(delivery => delivery.EndedAt < before && delivery.Status != DeliveryStatus.Dead).OrderBy(delivery => delivery.EndedAt), cancellationToken)
                + await Delete(context.Set<OutboxMessage>().Where(message => message.DispatchedAt < before).OrderBy(message => message.DispatchedAt), cancellationToken);
}
