using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>How a database product hands out events to one worker at a time, also when several hosts use it.</summary>
internal interface IEventQueue
{
    /// <summary>Takes the right to dispatch a module's outbox until the context's transaction ends; two hosts at once would mix up the order.</summary>
    /// <returns>False when another host has it.</returns>
    Task<bool> TryEnterOutbox(DbContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Hands out waiting deliveries of one handler under a lease, oldest first. Of one key, none is handed out while an earlier one waits for
    /// a later attempt or is handed out elsewhere.
    /// </summary>
    Task<IReadOnlyList<EventDelivery>> Take(DbContext context, DeliveryClaim claim, CancellationToken cancellationToken);
}
