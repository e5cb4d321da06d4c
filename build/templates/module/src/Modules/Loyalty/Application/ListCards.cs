using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Application;

/// <summary>Somebody lists the cards; the newest come first.</summary>
[RequirePermission(LoyaltyPermissions.Read)]
public sealed record ListCards : PageQuery, IQuery<Page<CardDetails>>
{
    internal static readonly Sorts<Card> Sorts = new Sorts<Card>()
        .Add("createdAt", known => known.CreatedAt)
        .Add("name", known => known.Name)
        .Default("-createdAt");
}

internal sealed class ListCardsValidator : AbstractValidator<ListCards>
{
    public ListCardsValidator() => Include(new PageRules(ListCards.Sorts.Names));
}

internal sealed class ListCardsHandler(ILoyaltyDb db, ICursorProtector cursors) : IQueryHandler<ListCards, Page<CardDetails>>
{
    public Task<Result<Page<CardDetails>>> Handle(ListCards query, CancellationToken cancellationToken) =>
        db.Cards.AsNoTracking().ToPage(ListCards.Sorts, query, CardDetails.Projection, cursors, cancellationToken);
}
