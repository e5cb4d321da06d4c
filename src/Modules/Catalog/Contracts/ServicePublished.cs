using Monolith.Platform.Domain;

namespace Monolith.Catalog.Contracts;

/// <summary>A service went on offer.</summary>
[IntegrationEvent("catalog.service-published", 1)]
public sealed record ServicePublished(Guid ServiceId, string Slug, string Name) : IIntegrationEvent;
