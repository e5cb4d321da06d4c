// plain, in src/Modules/Orders/Api: a parameter
using Monolith.Host;

namespace Monolith.Orders.Api;

internal static class TakesTheRegistry
{
    public static string Name(Registry registry) => registry.ToString() ?? ""; // violates
}
