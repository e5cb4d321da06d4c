// sneaky, in src/Modules/Orders/Application: a second handler through a base class
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

internal abstract class Handling<TCommand> : ICommandHandler<TCommand, Order>
    where TCommand : ICommand<Order>
{
    public Task<Order> Handle(TCommand command, CancellationToken ct) => throw new NotSupportedException();
}

internal sealed class OnceMoreHandler : Handling<PlaceOrder>; // violates src/Modules/Orders/Application/PlaceOrder.cs:8
