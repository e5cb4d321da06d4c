namespace Monolith.Platform.Domain;

/// <summary>Something with an identifier.</summary>
public abstract record Identified(Guid Id);
