namespace Monolith.Identity.Domain;

/// <summary>
/// A key of the OAuth server. It is known to everybody from its creation, protects new tokens from its activation to its retirement,
/// and stays known after that until it is deleted, so that no token dies before its time.
/// </summary>
public sealed class ServerKey
{
    private ServerKey(Guid id, KeyUse use, int number, DateTimeOffset createdAt, DateTimeOffset activeFrom, byte[] protectedMaterial)
    {
        Id = id;
        Use = use;
        Number = number;
        CreatedAt = createdAt;
        ActiveFrom = activeFrom;
        ProtectedMaterial = protectedMaterial;
    }

    public Guid Id { get; private set; }

    public KeyUse Use { get; private set; }

    /// <summary>Counts the keys of one use, so that of two instances that make the same successor only one can save it.</summary>
    public int Number { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ActiveFrom { get; private set; }

    /// <summary>From when on the key protects no new token; null while it has no successor.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>The secret part, encrypted under the platform's key ring.</summary>
    public byte[] ProtectedMaterial { get; private set; }

    /// <summary>The first key of its use, active at once.</summary>
    public static ServerKey Create(KeyUse use, byte[] protectedMaterial, DateTimeOffset now) => new(Guid.CreateVersion7(now), use, 1, now, now, protectedMaterial);

    /// <summary>Whether the key may protect new tokens at that time.</summary>
    public bool IsActive(DateTimeOffset now) => ActiveFrom <= now && (RetiredAt is not { } retired || now < retired);

    /// <summary>The key that takes over at that time, when this one retires.</summary>
    public ServerKey Succeed(byte[] protectedMaterial, DateTimeOffset now, DateTimeOffset activeFrom)
    {
        RetiredAt = activeFrom;
        return new(Guid.CreateVersion7(now), Use, Number + 1, now, activeFrom, protectedMaterial);
    }
}
