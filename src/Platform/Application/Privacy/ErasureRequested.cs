using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator had a person erased.</summary>
public sealed record ErasureRequested : IDomainEvent;
