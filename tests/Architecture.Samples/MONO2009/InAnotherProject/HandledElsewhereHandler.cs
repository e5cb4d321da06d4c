// sneaky, in src/Modules/OrdersX/Application: its handler lies in another module
using Monolith.Platform.Application;

namespace Monolith.OrdersX.Application;

internal sealed class HandledElsewhereHandler : ICommandHandler<Monolith.Orders.Application.HandledElsewhere, Monolith.Orders.Domain.Order>
{
    public Task<Monolith.Orders.Domain.Order> Handle(Monolith.Orders.Application.HandledElsewhere command, CancellationToken ct) => throw new NotSupportedException();
}
