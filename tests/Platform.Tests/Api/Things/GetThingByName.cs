using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>Anybody reads a thing by its name.</summary>
/// <param name="Name">What it is called.</param>
[Public("things are for everybody")]
internal sealed record GetThingByName(string Name) : IQuery<ThingDetails>;

internal sealed class GetThingByNameValidator : AbstractValidator<GetThingByName>
{
    public GetThingByNameValidator() =>
        RuleFor(q => q.Name).NotEmpty().MaximumLength(50).Must(name => name is not "nameless").WithMessage("Must not be nameless.");
}

internal sealed class GetThingByNameHandler(ThingsDb db) : IQueryHandler<GetThingByName, ThingDetails>
{
    public async Task<Result<ThingDetails>> Handle(GetThingByName query, CancellationToken cancellationToken) =>
        await db.Things.Where(thing => thing.Name == query.Name).Select(ThingDetails.Projection).SingleOrDefaultAsync(cancellationToken)
            is { } thing ? thing : ThingErrors.NotFound;
}
