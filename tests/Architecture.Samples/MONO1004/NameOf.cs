// sneaky, in src/Modules/Orders/Application: a nameof, of which nothing is kept
namespace Monolith.Orders.Application;

internal static class OnlyNamed
{
    public static string Name() => nameof(Orders.Api.OrdersApi); // violates
}
