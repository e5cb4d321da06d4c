// sneaky, in src/Modules/Orders/Application: a comment that repeats the number
namespace Monolith.Orders.Application;

internal static class Suppressions
{
#pragma warning disable CA1822 // CA1822 // violates
    public static int Silent() => 1;
#pragma warning restore CA1822
}
