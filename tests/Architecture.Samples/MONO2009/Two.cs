// plain, in src/Modules/Orders/Application: a second handler for the same command
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

internal sealed class AnotherHandler : ICommandHandler<PlaceOrder, Order> // violates src/Modules/Orders/Application/PlaceOrder.cs:8
{
    public Task<Order> Handle(PlaceOrder command, CancellationToken ct) => throw new NotSupportedException();
}
