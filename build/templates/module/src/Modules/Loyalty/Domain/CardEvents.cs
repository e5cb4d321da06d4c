using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Domain;

/// <summary>A new card is there.</summary>
public sealed record CardCreated(Guid Id) : IDomainEvent;
