// plain, in src/Modules/Orders/Application: a query without handler
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>Asks in vain.</summary>
public sealed record AskInVain : IQuery<Order>; // violates
