// plain, in src/Modules/Orders/Application: a handler named after something else
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

internal sealed class OrderingHandler : ICommandHandler<PlaceOrder, Order> // violates
{
    public Task<Order> Handle(PlaceOrder command, CancellationToken ct) => throw new NotSupportedException();
}
