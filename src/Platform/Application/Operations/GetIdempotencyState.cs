using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>A caller asks what became of the requests it sent with an idempotency key; nobody sees anybody else's.</summary>
/// <param name="Key">The key.</param>
[SignedIn]
public sealed record GetIdempotencyState(string Key) : IQuery<IdempotencyState>;

internal sealed class GetIdempotencyStateValidator : AbstractValidator<GetIdempotencyState>
{
    public GetIdempotencyStateValidator() => RuleFor(q => q.Key).MaximumLength(IdempotencyKey.MaxLength).Matches(IdempotencyKey.Pattern).WithMessage("Must be an idempotency key.");
}

internal sealed class GetIdempotencyStateHandler(IIdempotencyDesk desk, ICallerContext callers) : IQueryHandler<GetIdempotencyState, IdempotencyState>
{
    public async Task<Result<IdempotencyState>> Handle(GetIdempotencyState query, CancellationToken cancellationToken)
    {
        var name = IdempotencyKey.NameOf(callers.Current, query.Key);

        // In this order, so that what ends in between is seen twice rather than never.
        var inFlight = await desk.IsInFlight(name, cancellationToken);
        var answered = await desk.Find(name, cancellationToken);
        return inFlight || answered.Count > 0 ? new IdempotencyState(query.Key, inFlight, answered) : IdempotencyErrors.KeyUnknown;
    }
}
