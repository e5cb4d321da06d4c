namespace Monolith.Platform.Domain;

/// <summary>The one entry to a cluster of objects.</summary>
public abstract class AggregateRoot
{
    public Guid Id { get; private set; }
}
