using Monolith.OrdersX.Api;
using Monolith.OrdersX.Infrastructure;

namespace Monolith.Host;

public static class Modules
{
    // Orders and Billing are missing, Shipping has no folder, and OrdersX came twice.
    public static void AddTo(Registry modules)
    {
        modules.Add<OrdersXApi, OrdersXInfrastructure>();
        modules.Add<OrdersXApi, OrdersXInfrastructure>();
        modules.Add<ShippingApi, ShippingInfrastructure>();
    }

    public sealed class ShippingApi;

    public sealed class ShippingInfrastructure;
}
