using System.Linq.Expressions;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;

namespace Monolith.Loyalty.Application;

/// <summary>One card as it is read.</summary>
public sealed record CardDetails : IVersioned, IExample<CardDetails>
{
    internal static readonly Expression<Func<Card, CardDetails>> Projection = Projections.Of<Card, CardDetails>();

    private static readonly Func<Card, CardDetails> Project = Projection.Compile();

    public static CardDetails Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"),
        Version = 1,
        Name = "The first one",
        CreatedAt = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.Zero),
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required long Version { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static CardDetails Of(Card source) => Project(source);
}
