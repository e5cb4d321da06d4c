using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Application;

internal static class LoyaltyDbExtensions
{
    /// <summary>Loads one card to change it, if it still is as the caller last saw it.</summary>
    public static async Task<Result<Card>> Load(this ILoyaltyDb db, Guid id, long expectedVersion, CancellationToken cancellationToken) =>
        await db.Cards.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) switch
        {
            null => CardErrors.NotFound,
            { Version: var version } when version != expectedVersion => PlatformErrors.Stale,
            var found => found,
        };
}
