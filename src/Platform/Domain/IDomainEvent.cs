namespace Monolith.Platform.Domain;

/// <summary>Something that happened to an aggregate, told in the past tense; it never leaves its module.</summary>
public interface IDomainEvent;
