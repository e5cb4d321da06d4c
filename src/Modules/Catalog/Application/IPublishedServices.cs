using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>The catalogue's most frequent reads.</summary>
public interface IPublishedServices
{
    /// <summary>The published service that has a slug, or had it once.</summary>
    Task<PublishedService?> FindBySlug(Slug slug, CancellationToken cancellationToken);
}
