// plain, in src/Host: a module without its line
using Monolith.Orders.Api;
using Monolith.Orders.Infrastructure;
using Monolith.OrdersX.Api;
using Monolith.OrdersX.Infrastructure;

namespace Monolith.Host;

internal static class Modules
{
    public static void AddTo(Registry modules)
    {
        modules.Add<OrdersApi, OrdersInfrastructure>(); // violates src/Host/Modules.cs
    }
}
