using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>The aggregate of a module that exists only to prove what the platform promises to every module.</summary>
internal sealed class Thing : AggregateRoot
{
    private Thing(Guid id, string name, ThingKind kind)
        : base(id) => (Name, Kind) = (name, kind);

    public string Name { get; private set; }

    public ThingKind Kind { get; private set; }

    public string? Note { get; private set; }

    public long Width { get; private set; }

    public long Height { get; private set; }

    public static Thing Make(string name, ThingKind kind, long width, long height, string? note)
    {
        var thing = new Thing(Guid.CreateVersion7(), name, kind);
        thing.Change(name, width, height, note);
        return thing;
    }

    public void Change(string name, long width, long height, string? note)
    {
        (Name, Width, Height, Note) = (name, width, height, note);
        Raise(new ThingChanged());
    }

    internal sealed record ThingChanged : IDomainEvent;
}

/// <summary>What sort of thing.</summary>
internal enum ThingKind
{
    Plain = 0,
    VeryRare,
}
