namespace Monolith.Platform.Infrastructure;

/// <summary>Something was to be saved about a person who was erased.</summary>
public sealed class PersonErasedException() : Exception("The person whom this is about was erased; nothing more is kept about them.");
