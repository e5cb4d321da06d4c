using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>Anybody lists the things.</summary>
[Public("things are for everybody")]
internal sealed record ListThings : PageQuery, IQuery<Page<ThingDetails>>
{
    internal static readonly Sorts<Thing> Sorts = new Sorts<Thing>().Add("name", thing => thing.Name).Add("width", thing => thing.Width);

    /// <summary>Only things of this kind.</summary>
    public ThingKind? Kind { get; init; }

    /// <summary>Only things as wide as this or wider.</summary>
    public long? MinWidth { get; init; }

    /// <summary>Only things with a note, or only those without.</summary>
    public bool? HasNote { get; init; }
}

internal sealed class ListThingsValidator : AbstractValidator<ListThings>
{
    public ListThingsValidator()
    {
        Include(new PageRules(ListThings.Sorts.Names));
        RuleFor(q => q.MinWidth).InclusiveBetween(1, Size.Max);
    }
}

internal sealed class ListThingsHandler(ThingsDb db, ICursorProtector cursors) : IQueryHandler<ListThings, Page<ThingDetails>>
{
    public Task<Result<Page<ThingDetails>>> Handle(ListThings query, CancellationToken cancellationToken) => db.Things.AsNoTracking()
        .Where(thing => query.Kind == null || thing.Kind == query.Kind)
        .Where(thing => query.MinWidth == null || thing.Width >= query.MinWidth)
        .Where(thing => query.HasNote == null || (thing.Note != null) == query.HasNote)
        .ToPage(ListThings.Sorts, query, ThingDetails.Projection, cursors, cancellationToken);
}
