// sneaky, in src/Modules/Orders/Infrastructure: a constant, of which compiled code keeps only the value
namespace Monolith.Orders.Infrastructure;

internal static class OnlyAConstant
{
    public static int Limit() => Monolith.OrdersX.Domain.Parcel.MaxWeight; // violates
}
