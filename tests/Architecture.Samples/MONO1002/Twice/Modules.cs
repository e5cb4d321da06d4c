// plain, in src/Host: a line written twice
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
        modules.Add<OrdersXApi, OrdersXInfrastructure>();
        modules.Add<OrdersXApi, OrdersXInfrastructure>(); // violates src/Host/Modules.cs
    }
}
