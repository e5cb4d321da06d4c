using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>Anybody reads a thing.</summary>
[Public("things are for everybody")]
internal sealed record GetThing(Guid Id) : IQuery<ThingDetails>;

internal sealed class GetThingValidator : AbstractValidator<GetThing>;

internal sealed class GetThingHandler(ThingsDb db) : IQueryHandler<GetThing, ThingDetails>
{
    public async Task<Result<ThingDetails>> Handle(GetThing query, CancellationToken cancellationToken) =>
        await db.Things.FindAsync([query.Id], cancellationToken) is { } thing ? ThingDetails.Of(thing) : ThingErrors.NotFound;
}
