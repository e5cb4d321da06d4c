// sneaky, in src/Modules/Orders/Domain: an empty one, on a nested type
namespace Monolith.Orders.Domain;

/// <summary>Says something.</summary>
public sealed class Outer
{
    /// <summary> </summary>
    public enum Empty // violates
    {
        None,
    }
}
