// plain, in src/Modules/Orders/Application: a record that others derive from
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Can be derived from.</summary>
public record CancelOrder : ICommand<Order>; // violates
