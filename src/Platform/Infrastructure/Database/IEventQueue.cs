using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>How a database product hands out events to one worker at a time, also when several hosts use it.</summary>
internal interface IEventQueue
{
    /// <summary>
    /// Hands out waiting deliveries of one handler under a lease, oldest first. Of one key, none is handed out while an earlier one waits for
    /// a later attempt or is handed out elsewhere.
    /// </summary>
    Task<IReadOnlyList<EventDelivery>> Take(DbContext context, DeliveryClaim claim, CancellationToken cancellationToken);
}
