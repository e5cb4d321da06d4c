// sneaky, in src/Modules/Orders/Application: a constant, of which compiled code keeps only the value
namespace Monolith.Orders.Application;

internal static class OnlyAConstant
{
    public const int Limit = Monolith.Orders.Api.OrdersApi.Port; // violates
}
