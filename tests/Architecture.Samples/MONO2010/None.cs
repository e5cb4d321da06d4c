// plain, in src/Modules/Orders/Application: a command without validator
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Is not checked.</summary>
public sealed record Unchecked : ICommand<Order>; // violates
