using Monolith.Orders.Domain;
using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

/// <summary>Keeps every rule, too.</summary>
public sealed record FindOrders(string Text) : IQuery<IReadOnlyList<Order>>;

internal sealed class FindOrdersHandler : IQueryHandler<FindOrders, IReadOnlyList<Order>>
{
    public Task<IReadOnlyList<Order>> Handle(FindOrders query, CancellationToken ct) => Task.FromResult<IReadOnlyList<Order>>([]);
}
