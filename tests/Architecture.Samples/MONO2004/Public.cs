// plain, in src/Modules/Orders/Application: a handler that others can call
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Is seen.</summary>
public sealed class SecondHandler : ICommandHandler<PlaceOrder, Order> // violates
{
    public Task<Order> Handle(PlaceOrder command, CancellationToken ct) => throw new NotSupportedException();
}
