namespace Monolith.Platform.Domain;

/// <summary>The one entry to a cluster of objects that change together under one version.</summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> domainEvents = [];

    protected AggregateRoot(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>Counts the changes, from 1; set by the save, never by the aggregate; it is the entity tag's first part.</summary>
    public long Version { get; private set; }

    /// <summary>What happened since the aggregate was loaded, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => domainEvents;

    public void ClearDomainEvents() => domainEvents.Clear();

    protected void Raise(IDomainEvent domainEvent) => domainEvents.Add(domainEvent);
}
