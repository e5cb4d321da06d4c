// sneaky, in src/Modules/Orders/Application: being a handler is inherited
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

internal abstract class Handling<TCommand> : ICommandHandler<TCommand, Order>
    where TCommand : ICommand<Order>
{
    public Task<Order> Handle(TCommand command, CancellationToken ct) => throw new NotSupportedException();
}

internal sealed class PlacesOrders : Handling<PlaceOrder>; // violates
