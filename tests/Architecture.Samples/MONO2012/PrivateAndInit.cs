// near miss, in src/Modules/Orders/Domain: private setters, init, and other classes
using Monolith.Platform.Domain;

namespace Monolith.Orders.Domain;

/// <summary>Changes by its methods.</summary>
public sealed class Basket : AggregateRoot
{
    public const int Most = 3;

    public string Note { get; private set; } = "";

    public int Size { get; init; }
}

internal sealed class Plain
{
    public string Note { get; set; } = "";
}
