using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

internal static class CatalogDbExtensions
{
    /// <summary>Loads a service to change it, if it still is as the caller last saw it.</summary>
    public static async Task<Result<Service>> Load(this ICatalogDb db, Guid id, long expectedVersion, CancellationToken cancellationToken)
    {
        var service = await db.Services.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        return service switch
        {
            null => ServiceErrors.NotFound,
            { Version: var version } when version != expectedVersion => PlatformErrors.Stale,
            _ => service,
        };
    }

    /// <summary>Claims a slug for a service for good; a service may return to any slug it ever had.</summary>
    /// <returns>Null, or the error that another service has the claim. The unique index refuses whoever claims it meanwhile.</returns>
    public static async Task<Error?> ClaimSlug(
        this ICatalogDb db, Slug slug, Guid serviceId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var owners = await db.SlugClaims.Where(claim => claim.Slug == slug).Select(claim => claim.ServiceId).ToListAsync(cancellationToken);
        if (owners is [var owner])
        {
            return owner == serviceId ? null : ServiceErrors.SlugTaken.Because($"The slug '{slug}' belongs to another service, now or formerly.");
        }

        db.SlugClaims.Add(new SlugClaim(slug, serviceId, now));
        return null;
    }
}
