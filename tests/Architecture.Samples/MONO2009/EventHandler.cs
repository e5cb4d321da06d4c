// near miss, in src/Modules/Orders/Application: two handlers of an event are none of it
using Monolith.Platform.Application;
using Monolith.OrdersX.Contracts;

namespace Monolith.Orders.Application;

internal sealed class SecondParcelHandler : IEventHandler<ParcelSent>
{
    public Task Handle(ParcelSent integrationEvent, CancellationToken ct) => Task.CompletedTask;
}
