using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The file belongs to one host, and each handler has one worker there: reading and marking need no lock.</summary>
internal sealed class SqliteEventQueue : IEventQueue
{
    public async Task<IReadOnlyList<EventDelivery>> Take(DbContext context, DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var deliveries = context.Set<EventDelivery>();
        var taken = await deliveries
            .Where(d => d.Handler == claim.Handler && d.Status == DeliveryStatus.Pending && d.DueAt <= claim.Now)
            .Where(d => !deliveries.Any(earlier => earlier.Handler == d.Handler && earlier.Key == d.Key && earlier.Status == DeliveryStatus.Pending
                && earlier.Position < d.Position && earlier.DueAt > claim.Now))
            .OrderBy(d => d.Position).Take(claim.Limit).ToListAsync(cancellationToken);
        foreach (var delivery in taken)
        {
            (delivery.Lease, delivery.DueAt) = (claim.Lease, claim.Until);
            delivery.Attempts++;
        }

        await context.SaveChangesAsync(cancellationToken);
        return taken;
    }
}
