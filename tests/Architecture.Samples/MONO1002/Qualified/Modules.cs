// near miss, in src/Host: lines with whole names
using Monolith.Orders.Api;
using Monolith.Orders.Infrastructure;
using Monolith.OrdersX.Api;
using Monolith.OrdersX.Infrastructure;

namespace Monolith.Host;

internal static class Modules
{
    public static void AddTo(Registry modules)
    {
        modules.Add<OrdersApi, OrdersInfrastructure>();
        modules.Add<Monolith.OrdersX.Api.OrdersXApi, Monolith.OrdersX.Infrastructure.OrdersXInfrastructure>();
    }
}
