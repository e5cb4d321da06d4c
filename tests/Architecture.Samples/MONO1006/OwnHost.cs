// near miss, in src/Modules/Orders/Infrastructure: a host of another kind
namespace Monolith.Orders.Infrastructure;

internal sealed class Host
{
    public static string Name() => new Host().ToString() ?? "Monolith.Host";
}
