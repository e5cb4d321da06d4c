using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Application;

/// <summary>Puts together what is known of a person from the key store, the request to erase them, and the events that came of it.</summary>
internal sealed class SubjectViews(IPlatformDb db, EventCatalog catalog, IEventDesk desk, TimeProvider clock)
{
    /// <summary>From which age on an event that is not found was handled and purged; longer than any module keeps them by default.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<SubjectView> Of(Subject subject, CancellationToken cancellationToken)
    {
        var erasure = subject.ErasedAt is null ? null : await db.Erasures.FindAsync([subject.Id], cancellationToken);
        return new()
        {
            Id = subject.Id,
            CreatedAt = subject.CreatedAt,
            ErasedAt = subject.ErasedAt,
            Receipts = await ErasureReceipts.Of(catalog, desk, erasure, clock.GetUtcNow() - Kept, cancellationToken),
        };
    }
}
