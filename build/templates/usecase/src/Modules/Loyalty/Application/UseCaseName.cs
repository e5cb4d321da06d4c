using FluentValidation;
//#if (kind == "query")
using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Domain;
//#endif
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Application;

//#if (kind == "query")
/// <summary>Somebody asks something about one card.</summary>
[RequirePermission(LoyaltyPermissions.Read)]
public sealed record UseCaseName(Guid Id) : IQuery<CardDetails>;

internal sealed class UseCaseNameValidator : AbstractValidator<UseCaseName>
{
    public UseCaseNameValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class UseCaseNameHandler(ILoyaltyDb db) : IQueryHandler<UseCaseName, CardDetails>
{
    // What is answered is the read model's projection: for another answer, write a read model of your own beside CardDetails.
    public async Task<Result<CardDetails>> Handle(UseCaseName query, CancellationToken cancellationToken) =>
        await db.Cards.AsNoTracking().Where(known => known.Id == query.Id).Select(CardDetails.Projection).SingleOrDefaultAsync(cancellationToken)
            is { } found ? found : CardErrors.NotFound;
}
//#else
/// <summary>Somebody does something with one card.</summary>
[RequirePermission(LoyaltyPermissions.Write)]
public sealed record UseCaseName(Guid Id, long ExpectedVersion) : ICommand<CardDetails>;

internal sealed class UseCaseNameValidator : AbstractValidator<UseCaseName>
{
    public UseCaseNameValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class UseCaseNameHandler(ILoyaltyDb db) : ICommandHandler<UseCaseName, CardDetails>
{
    public async Task<Result<CardDetails>> Handle(UseCaseName command, CancellationToken cancellationToken)
    {
        var found = await db.Load(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        // What changes is decided by the aggregate, which raises an event: call its method here. Nothing needs saving.
        return CardDetails.Of(found.Value);
    }
}
//#endif
