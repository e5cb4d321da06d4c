using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>Somebody makes a thing.</summary>
/// <param name="Name">What it is called; no other thing is called so.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Size">How large it is.</param>
/// <param name="Note">Whatever there is to say.</param>
/// <param name="Tags">Words to find it by.</param>
[RequirePermission(ThingPermissions.Write)]
internal sealed record CreateThing(string Name, ThingKind Kind, Size Size, string? Note = null, IReadOnlyList<string>? Tags = null)
    : ICommand<ThingDetails>, IExample<CreateThing>
{
    public static CreateThing Example { get; } = new("Lamp", ThingKind.VeryRare, new Size(20, 40), Tags: ["light"]);
}

internal sealed class CreateThingValidator : AbstractValidator<CreateThing>
{
    public CreateThingValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(50);
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Size).NotNull().SetValidator(new SizeValidator());
        RuleFor(c => c.Note).MaximumLength(200);
        RuleFor(c => c.Tags).Must(tags => tags is null or { Count: <= 5 }).WithMessage("At most 5.");
        RuleForEach(c => c.Tags).NotEmpty().Matches("^[a-z]+$").MaximumLength(20);
    }
}

internal sealed class CreateThingHandler(ThingsDb db) : ICommandHandler<CreateThing, ThingDetails>
{
    public async Task<Result<ThingDetails>> Handle(CreateThing command, CancellationToken cancellationToken)
    {
        if (await db.Things.AnyAsync(thing => thing.Name == command.Name, cancellationToken))
        {
            return ThingErrors.NameTaken;
        }

        var thing = Thing.Make(command.Name, command.Kind, command.Size.Width, command.Size.Height, command.Note);
        db.Things.Add(thing);
        return ThingDetails.Of(thing);
    }
}
