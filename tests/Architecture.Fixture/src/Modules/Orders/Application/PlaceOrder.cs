using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Orders.Domain;
using Monolith.OrdersX.Contracts;
using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

/// <summary>Keeps every rule.</summary>
public sealed record PlaceOrder(Guid Id) : ICommand<Order>;

internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrder>;

internal sealed class PlaceOrderHandler(DbContext db) : ICommandHandler<PlaceOrder, Order>
{
    public async Task<Order> Handle(PlaceOrder command, CancellationToken ct) =>
        await db.Set<Order>().SingleAsync(order => order.Id == command.Id, ct);
}

internal sealed class ParcelSentHandler : IEventHandler<ParcelSent>
{
    public Task Handle(ParcelSent integrationEvent, CancellationToken ct) => Task.CompletedTask;
}
