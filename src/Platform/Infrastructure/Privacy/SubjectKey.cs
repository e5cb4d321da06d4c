namespace Monolith.Platform.Infrastructure;

/// <summary>A person's data key, wrapped; nothing but times is left of it after the erasure.</summary>
internal sealed class SubjectKey
{
    public required Guid Id { get; init; }

    /// <summary>The key-encryption key it is wrapped with; null when it is destroyed.</summary>
    public required string? WrappedWith { get; set; }

    public required byte[]? Wrapped { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>When it is destroyed by itself, because it was made for what passes; null for a person's own.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
