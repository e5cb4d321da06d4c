namespace Monolith.Platform.Domain;

/// <summary>The one entry to a cluster of objects that change together under one version.</summary>
public abstract class AggregateRoot : IIdentified
{
    private readonly List<IDomainEvent> domainEvents = [];

    protected AggregateRoot(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>Counts the changes from 1; several events raised between two saves are one change.</summary>
    public long Version { get; private set; }

    /// <summary>What happened since the aggregate was loaded or saved, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => domainEvents;

    /// <summary>Called by the save, when the events are recorded.</summary>
    public void ClearDomainEvents() => domainEvents.Clear();

    /// <summary>Tells what happened; every change raises an event, and so every change moves the version.</summary>
    protected void Raise(IDomainEvent domainEvent)
    {
        if (domainEvents.Count == 0)
        {
            Version++;
        }

        domainEvents.Add(domainEvent);
    }
}
