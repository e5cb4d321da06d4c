using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>That a person was erased; it names nobody, and stays, so that the erasure can be repeated on a key store that was restored.</summary>
public sealed class Erasure : AggregateRoot
{
    private Erasure(Guid id)
        : base(id)
    {
    }

    /// <summary>When it was asked for, at last.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    public static Erasure Of(Guid subject, DateTimeOffset now)
    {
        var erasure = new Erasure(subject) { RequestedAt = now };
        erasure.Raise(new ErasureRequested());
        return erasure;
    }

    /// <summary>Has every module told once more, because a database may have come back from before; the receipts begin anew.</summary>
    public void Repeat(DateTimeOffset now)
    {
        RequestedAt = now;
        Raise(new ErasureRequested());
    }
}
