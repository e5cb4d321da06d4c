using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>Somebody changes some of a thing; what is left out stays as it is.</summary>
[RequirePermission(ThingPermissions.Write)]
internal sealed record ChangeThing : ICommand<ThingDetails>, IExample<ChangeThing>
{
    public static ChangeThing Example { get; } = new() { Note = "It flickers.", Size = new SizeChange { Width = 30 } };

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }

    public Optional<string> Name { get; init; }

    /// <summary>Whatever there is to say; null clears it.</summary>
    public Optional<string> Note { get; init; }

    public Optional<SizeChange> Size { get; init; }
}

internal sealed class ChangeThingValidator : AbstractValidator<ChangeThing>
{
    public ChangeThingValidator()
    {
        RuleFor(c => c.Name.Value).NotEmpty().MaximumLength(50).When(c => c.Name.HasValue);
        RuleFor(c => c.Note.Value).MaximumLength(200);
        RuleFor(c => c.Size.Value).NotNull().SetValidator(new SizeChangeValidator()).When(c => c.Size.HasValue);
    }
}

internal sealed class ChangeThingHandler(ThingsDb db) : ICommandHandler<ChangeThing, ThingDetails>
{
    public async Task<Result<ThingDetails>> Handle(ChangeThing command, CancellationToken cancellationToken)
    {
        if (await db.Things.FindAsync([command.Id], cancellationToken) is not { } thing)
        {
            return ThingErrors.NotFound;
        }

        if (thing.Version != command.ExpectedVersion)
        {
            return PlatformErrors.Stale;
        }

        thing.Change(
            command.Name.Or(thing.Name),
            command.Size.Value?.Width.Or(thing.Width) ?? thing.Width,
            command.Size.Value?.Height.Or(thing.Height) ?? thing.Height,
            command.Note.OrCleared(thing.Note));
        return ThingDetails.Of(thing);
    }
}
