// plain, in src/Modules/Orders/Application: no reason
namespace Monolith.Orders.Application;

internal static class Suppressions
{
#pragma warning disable CA1822 // violates
    public static int Silent() => 1;
#pragma warning restore CA1822
}
