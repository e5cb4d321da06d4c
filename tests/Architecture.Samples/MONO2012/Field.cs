// plain, in src/Modules/Orders/Domain: a public field
using Monolith.Platform.Domain;

namespace Monolith.Orders.Domain;

/// <summary>Anybody may write.</summary>
public sealed class Basket : AggregateRoot
{
    public int Count; // violates
}
