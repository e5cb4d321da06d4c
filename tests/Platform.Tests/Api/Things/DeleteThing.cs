using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>Somebody throws a thing away.</summary>
[RequirePermission(ThingPermissions.Write)]
internal sealed record DeleteThing(Guid Id, long ExpectedVersion) : ICommand<Done>;

internal sealed class DeleteThingValidator : AbstractValidator<DeleteThing>;

internal sealed class DeleteThingHandler(ThingsDb db) : ICommandHandler<DeleteThing, Done>
{
    public async Task<Result<Done>> Handle(DeleteThing command, CancellationToken cancellationToken)
    {
        if (await db.Things.FindAsync([command.Id], cancellationToken) is not { } thing)
        {
            return ThingErrors.NotFound;
        }

        if (thing.Version != command.ExpectedVersion)
        {
            return PlatformErrors.Stale;
        }

        db.Things.Remove(thing);
        return Done.Value;
    }
}
