// sneaky, in src/Modules/Orders/Contracts: deep inside a constructed type
namespace Monolith.Orders.Contracts;

/// <summary>Carries anything.</summary>
public sealed class Carrier
{
    public IReadOnlyDictionary<string, object?[]>? More { get; init; } // violates
}
