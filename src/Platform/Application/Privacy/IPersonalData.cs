using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Makes personal data readable.</summary>
public interface IPersonalData
{
    /// <summary>
    /// Opens the texts of a read model that are marked with <see cref="PersonalAttribute"/>, in place, with one look-up for all keys that are not at hand.
    /// What belonged to somebody who was erased becomes <see cref="PersonalText.Erased"/>.
    /// </summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A text was changed, or lies where it was not written.</exception>
    ValueTask Open<T>(T model, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Opens one text that was read together with its row.</summary>
    /// <returns>The text; <see cref="PersonalText.Erased"/> when it belonged to somebody who was erased.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The text was changed, or lies where it was not written.</exception>
    ValueTask<string> Read(IAboutPerson row, string text, CancellationToken cancellationToken);
}
