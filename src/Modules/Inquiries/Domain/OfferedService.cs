namespace Monolith.Inquiries.Domain;

/// <summary>What this module knows of a service from the catalogue's events; the version keeps late events from undoing newer ones.</summary>
public sealed class OfferedService
{
    public const int MaxNameLength = 200;

    public OfferedService(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>The service's name in URLs; null while only its end is known.</summary>
    public string? Slug { get; private set; }

    /// <summary>What it is called; null while only its end is known.</summary>
    public string? Name { get; private set; }

    /// <summary>Whether visitors may ask about it.</summary>
    public bool IsOnOffer { get; private set; }

    /// <summary>The version that the service had at the last event that counted; 0 before the first.</summary>
    public long Version { get; private set; }

    /// <summary>Takes the service as it was at a version, unless something newer is known.</summary>
    public void Offer(string slug, string name, long version)
    {
        if (version > Version)
        {
            (Slug, Name, IsOnOffer, Version) = (slug, name, true, version);
        }
    }

    /// <summary>Takes note that the service was taken off offer at a version, unless something newer is known.</summary>
    public void Withdraw(long version)
    {
        if (version > Version)
        {
            (IsOnOffer, Version) = (false, version);
        }
    }
}
