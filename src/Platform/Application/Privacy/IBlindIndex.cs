using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Makes keyed hashes of e-mail addresses (a blind index), by which a module finds rows whose addresses are encrypted.</summary>
public interface IBlindIndex
{
    /// <summary>HMAC-SHA-256 of an address in normal form, in hexadecimal; only who has the key store can make it.</summary>
    /// <param name="use">Where it is kept, such as a module's name: hashes of two uses cannot be matched.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<string> HashOf(string use, EmailAddress address, CancellationToken cancellationToken);
}
