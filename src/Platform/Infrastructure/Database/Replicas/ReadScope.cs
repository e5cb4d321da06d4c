namespace Monolith.Platform.Infrastructure;

/// <summary>Where the contexts of a scope lead: to the primary, unless the scope was made for one query on a replica.</summary>
internal sealed class ReadScope
{
    public bool IsOnReplica { get; set; }
}
