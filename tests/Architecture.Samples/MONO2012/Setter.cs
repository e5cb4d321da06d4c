// plain, in src/Modules/Orders/Domain: a public setter
using Monolith.Platform.Domain;

namespace Monolith.Orders.Domain;

/// <summary>Anybody may write.</summary>
public sealed class Basket : AggregateRoot
{
    public string Note { get; set; } = ""; // violates
}
