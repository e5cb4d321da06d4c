using Monolith.Platform.Domain;

namespace Monolith.Catalog.Contracts;

/// <summary>What is said of a service on offer, or where it is found, changed.</summary>
[IntegrationEvent("catalog.published-service-changed", 1)]
public sealed record PublishedServiceChanged(Guid ServiceId, string Slug, string Name) : IIntegrationEvent;
