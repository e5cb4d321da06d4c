using FluentValidation;
using Monolith.Orders.Domain;
using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

/// <summary>Keeps every rule.</summary>
public sealed record PlaceOrder(Guid Id) : ICommand<Order>;

internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrder>;

internal sealed class PlaceOrderHandler : ICommandHandler<PlaceOrder, Order>
{
    public async Task<Order> Handle(PlaceOrder command, CancellationToken ct)
    {
        await Task.Delay(1, ct);
        return new Order();
    }
}
