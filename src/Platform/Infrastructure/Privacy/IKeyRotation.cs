namespace Monolith.Platform.Infrastructure;

/// <summary>Moves the keys of people from one key-encryption key to another; their data stays as it is.</summary>
public interface IKeyRotation
{
    /// <summary>How many keys each key-encryption key wraps, by its id; an id that is not the primary's may be removed once it is not listed.</summary>
    Task<IReadOnlyDictionary<string, long>> Status(CancellationToken cancellationToken);

    /// <summary>Wraps some keys with the primary key that are wrapped with another.</summary>
    /// <returns>How many; 0 when all are.</returns>
    /// <exception cref="StartupRefusedException">The configured keys are not good.</exception>
    Task<int> RewrapSome(CancellationToken cancellationToken);
}
