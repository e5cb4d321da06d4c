using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Contracts;

/// <summary>A new card is there.</summary>
[IntegrationEvent("loyalty.card-created", 1)]
public sealed record CardCreated(Guid Id) : IIntegrationEvent;
