// sneaky, in src/Modules/Orders/Application: its handler lies in another module
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Is handled elsewhere.</summary>
public sealed record HandledElsewhere : ICommand<Order>; // violates
