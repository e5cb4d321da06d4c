// plain, in src/Modules/Orders/Application: a suffix that says nothing
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Is called twice what it is.</summary>
public sealed record CancelOrderCommand : ICommand<Order>; // violates
