using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;
using Monolith.Publisher.Contracts;

namespace Monolith.Loyalty.Application;

/// <summary>Keeps this module's own copy of what Publisher tells.</summary>
[EventHandler("loyalty.copy-name")]
internal sealed class CopyNameHandler(ILoyaltyDb db) : IEventHandler<SomethingHappened>
{
    // What of the message matters here becomes a member of CopyName.
    public async Task Handle(SomethingHappened message, EventContext context, CancellationToken cancellationToken) =>
        (await Find(context.Key, cancellationToken)).Take(context.OccurredAt, context.Version);

    private async Task<CopyName> Find(Guid id, CancellationToken cancellationToken)
    {
        if (await db.CopyNames.FindAsync([id], cancellationToken) is { } known)
        {
            return known;
        }

        var copy = new CopyName(id);
        db.CopyNames.Add(copy);
        return copy;
    }
}
