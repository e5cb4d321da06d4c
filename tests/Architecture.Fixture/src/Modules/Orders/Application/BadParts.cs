using FluentValidation;
using Monolith.Orders.Domain;
using Monolith.OrdersX.Contracts;
using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

/// <summary>A request that can change on its way.</summary>
public class CancelOrder : ICommand<Order>;

/// <summary>A request of which others derive.</summary>
public record FindOrders : IQuery<Order>;

/// <summary>A handler that others can call.</summary>
public class CancelsOrders : ICommandHandler<CancelOrder, Order>
{
    public Task<Order> Handle(CancelOrder command, CancellationToken ct) => throw new NotSupportedException();
}

internal class OnParcelSent : IEventHandler<ParcelSent>
{
    public Task Handle(ParcelSent integrationEvent, CancellationToken ct) => Task.CompletedTask;
}

internal abstract class CommonValidator<T> : AbstractValidator<T>;

/// <summary>A validator that others can call, and that inherits being one.</summary>
public sealed class FindOrdersRules : CommonRules<FindOrders>;

/// <summary>What validators share.</summary>
public abstract class CommonRules<T> : AbstractValidator<T>;

internal class CancelOrderValidator : CommonValidator<CancelOrder>;
