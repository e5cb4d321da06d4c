using Monolith.OrdersX.Contracts;
using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

internal sealed class ParcelSentHandler : IEventHandler<ParcelSent>
{
    public Task Handle(ParcelSent integrationEvent, CancellationToken ct) => Task.CompletedTask;
}
