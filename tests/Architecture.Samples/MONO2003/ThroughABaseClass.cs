// sneaky, in src/Modules/Orders/Application: being a query is inherited
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>What queries share.</summary>
public abstract class Shared<T> : IQuery<T>;

/// <summary>Inherits being a query.</summary>
public sealed class FindMore : Shared<Order>; // violates
