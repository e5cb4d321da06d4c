// sneaky, in src/Host: a line that joins two modules
using Monolith.Orders.Api;
using Monolith.Orders.Infrastructure;
using Monolith.OrdersX.Api;
using Monolith.OrdersX.Infrastructure;

namespace Monolith.Host;

internal static class Modules
{
    public static void AddTo(Registry modules)
    {
        modules.Add<OrdersApi, OrdersXInfrastructure>(); // violates src/Host/Modules.cs
        modules.Add<OrdersXApi, OrdersXInfrastructure>();
    }
}
