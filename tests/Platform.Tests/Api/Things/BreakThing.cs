using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>A use case with a fault in it.</summary>
[SignedIn]
internal sealed record BreakThing : IQuery<ThingDetails>;

internal sealed class BreakThingHandler : IQueryHandler<BreakThing, ThingDetails>
{
    public const string Secret = "SELECT secret FROM things";

    public Task<Result<ThingDetails>> Handle(BreakThing query, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);
}
