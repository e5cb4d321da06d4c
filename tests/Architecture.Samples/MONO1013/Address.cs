// near miss, in src/Modules/Orders/Application: an address is a value, and Infrastructure is another layer
namespace Monolith.Orders.Application;

internal static class Knows
{
    public static string Text(System.Net.IPAddress address) => $"{address} {address.AddressFamily}";
}
