// plain, in src/Modules/Orders/Application: a handler that others derive from
using Monolith.Platform.Application;
using Monolith.OrdersX.Contracts;

namespace Monolith.Orders.Application;

internal class OtherHandler : IEventHandler<ParcelSent> // violates
{
    public Task Handle(ParcelSent integrationEvent, CancellationToken ct) => Task.CompletedTask;
}
