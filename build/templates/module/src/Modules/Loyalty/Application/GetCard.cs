using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Application;

/// <summary>Somebody reads one card.</summary>
[RequirePermission(LoyaltyPermissions.Read)]
public sealed record GetCard(Guid Id) : IQuery<CardDetails>;

internal sealed class GetCardValidator : AbstractValidator<GetCard>
{
    public GetCardValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetCardHandler(ILoyaltyDb db) : IQueryHandler<GetCard, CardDetails>
{
    public async Task<Result<CardDetails>> Handle(GetCard query, CancellationToken cancellationToken) =>
        await db.Cards.AsNoTracking().Where(known => known.Id == query.Id).Select(CardDetails.Projection).SingleOrDefaultAsync(cancellationToken)
            is { } found ? found : CardErrors.NotFound;
}
