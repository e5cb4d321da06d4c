using System.Linq.Expressions;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

/// <summary>A thing as everybody sees it.</summary>
internal sealed record ThingDetails : IVersioned, IExample<ThingDetails>
{
    public static readonly Expression<Func<Thing, ThingDetails>> Projection = Projections.Of<Thing, ThingDetails>(map => map
        .Map(model => model.Size, thing => new Size(thing.Width, thing.Height)));

    private static readonly Func<Thing, ThingDetails> Project = Projection.Compile();

    public static ThingDetails Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"),
        Version = 3,
        Name = "Lamp",
        Kind = ThingKind.VeryRare,
        Note = null,
        Size = new Size(20, 40),
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required long Version { get; init; }

    public required string Name { get; init; }

    public required ThingKind Kind { get; init; }

    /// <summary>Whatever there is to say; null when there is nothing.</summary>
    public required string? Note { get; init; }

    public required Size Size { get; init; }

    public static ThingDetails Of(Thing thing) => Project(thing);
}
