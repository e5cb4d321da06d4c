namespace Monolith.Platform.Application;

/// <summary>A person with a key.</summary>
/// <param name="Id">Names the person in rows and events.</param>
/// <param name="CreatedAt">When the key was made.</param>
/// <param name="ErasedAt">When it was destroyed; null while it is there.</param>
public sealed record Subject(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset? ErasedAt);
