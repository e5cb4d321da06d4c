// sneaky, in src/Modules/Orders/Domain: an aggregate by inheritance, with an internal setter
using Monolith.Platform.Domain;

namespace Monolith.Orders.Domain;

/// <summary>What baskets share.</summary>
public abstract class Container : AggregateRoot;

/// <summary>The module may write.</summary>
public sealed class Basket : Container
{
    public string Note { get; internal set; } = ""; // violates
}
