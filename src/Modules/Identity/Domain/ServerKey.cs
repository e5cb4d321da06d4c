namespace Monolith.Identity.Domain;

/// <summary>
/// A key of the OAuth server. It is known to everybody from its creation, protects new tokens from its activation to its retirement,
/// and stays known after that until it is deleted, so that no token dies before its time.
/// </summary>
public sealed class ServerKey
{
    private ServerKey(Guid id, KeyUse use, DateTimeOffset createdAt, DateTimeOffset activeFrom, byte[] protectedMaterial)
    {
        Id = id;
        Use = use;
        CreatedAt = createdAt;
        ActiveFrom = activeFrom;
        ProtectedMaterial = protectedMaterial;
    }

    public Guid Id { get; private set; }

    public KeyUse Use { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ActiveFrom { get; private set; }

    /// <summary>From when on the key protects no new token; null while no successor is due.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>The secret part, encrypted under the platform's key ring.</summary>
    public byte[] ProtectedMaterial { get; private set; }

    /// <summary>A key that is active at once.</summary>
    public static ServerKey Create(KeyUse use, byte[] protectedMaterial, DateTimeOffset now) => new(Guid.CreateVersion7(now), use, now, now, protectedMaterial);

    /// <summary>Whether the key may protect new tokens at that time.</summary>
    public bool IsActive(DateTimeOffset now) => ActiveFrom <= now && (RetiredAt is not { } retired || now < retired);
}
