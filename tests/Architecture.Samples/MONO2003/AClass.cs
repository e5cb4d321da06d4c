// plain, in src/Modules/Orders/Application: a class
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Can change.</summary>
public sealed class CancelOrder : ICommand<Order>; // violates
