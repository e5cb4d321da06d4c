using Monolith.Platform.Domain;

namespace Monolith.Catalog.Domain;

/// <summary>Says to which service a slug belongs; claims outlive their service and are never passed on, so no old link ever leads elsewhere.</summary>
/// <param name="slug">The claimed slug.</param>
/// <param name="serviceId">The service that has it now, or had it once.</param>
/// <param name="claimedAt">When it was claimed.</param>
public sealed class SlugClaim(Slug slug, Guid serviceId, DateTimeOffset claimedAt)
{
    public Slug Slug { get; private set; } = slug;

    public Guid ServiceId { get; private set; } = serviceId;

    public DateTimeOffset ClaimedAt { get; private set; } = claimedAt;
}
