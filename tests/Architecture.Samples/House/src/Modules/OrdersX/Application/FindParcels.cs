using Monolith.OrdersX.Domain;
using Monolith.Platform.Application;

namespace Monolith.OrdersX.Application;

/// <summary>Keeps every rule, too.</summary>
public sealed record FindParcels(string Text) : IQuery<IReadOnlyList<Parcel>>;

internal sealed class FindParcelsHandler : IQueryHandler<FindParcels, IReadOnlyList<Parcel>>
{
    public Task<IReadOnlyList<Parcel>> Handle(FindParcels query, CancellationToken ct) => Task.FromResult<IReadOnlyList<Parcel>>([]);
}
