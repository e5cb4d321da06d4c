// plain, in src/Modules/Orders/Application: a query for anything
using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

/// <summary>Asks for anything.</summary>
public sealed record AskForAnything : IQuery<object>; // violates
