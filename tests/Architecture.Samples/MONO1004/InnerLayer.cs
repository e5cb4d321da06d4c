// near miss, in src/Modules/Orders/Infrastructure: the arrow in its right direction, and words that look like layers
using Monolith.Orders.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Infrastructure;

internal static class Keeps
{
    public static string Application(PlaceOrder command, Order order) => $"Monolith.Orders.Api {command} {order}";
}
