namespace Monolith.Inquiries.Application;

/// <summary>Gives the key under which personal data is turned into what can be compared and no more.</summary>
public interface IPseudonyms
{
    /// <summary>The key; the same on every instance of an installation.</summary>
    ValueTask<PseudonymKey> Key(CancellationToken cancellationToken);
}
