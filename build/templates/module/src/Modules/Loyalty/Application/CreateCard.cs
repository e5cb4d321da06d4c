using FluentValidation;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Application;

/// <summary>Somebody creates a new card.</summary>
/// <param name="Name">What it is called.</param>
[RequirePermission(LoyaltyPermissions.Write)]
public sealed record CreateCard(string Name) : ICommand<CardDetails>, IExample<CreateCard>
{
    public static CreateCard Example { get; } = new(CardDetails.Example.Name);
}

internal sealed class CreateCardValidator : AbstractValidator<CreateCard>
{
    public CreateCardValidator() => RuleFor(c => c.Name).NotEmpty().MaximumLength(Card.MaxNameLength);
}

internal sealed class CreateCardHandler(ILoyaltyDb db, TimeProvider clock) : ICommandHandler<CreateCard, CardDetails>
{
    public Task<Result<CardDetails>> Handle(CreateCard command, CancellationToken cancellationToken)
    {
        var created = Card.Create(command.Name, clock.GetUtcNow());
        db.Cards.Add(created);
        return Task.FromResult<Result<CardDetails>>(CardDetails.Of(created));
    }
}
