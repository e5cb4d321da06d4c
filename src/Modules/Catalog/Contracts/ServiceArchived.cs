using Monolith.Platform.Domain;

namespace Monolith.Catalog.Contracts;

/// <summary>A service was taken off offer.</summary>
[IntegrationEvent("catalog.service-archived", 1)]
public sealed record ServiceArchived(Guid ServiceId) : IIntegrationEvent;
