namespace Monolith.Loyalty.Domain;

/// <summary>What this module knows of something of Publisher, from its events; the version keeps late events from undoing newer ones.</summary>
public sealed class CopyName
{
    public CopyName(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>When the last event that counted happened; null before the first.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The version at that event; 0 before the first.</summary>
    public long Version { get; private set; }

    /// <summary>Takes what was told of a version, unless something newer is known.</summary>
    public void Take(DateTimeOffset changedAt, long version)
    {
        if (version > Version)
        {
            (ChangedAt, Version) = (changedAt, version);
        }
    }
}
