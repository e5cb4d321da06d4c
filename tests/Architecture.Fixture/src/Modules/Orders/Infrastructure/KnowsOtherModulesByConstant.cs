namespace Monolith.Orders.Infrastructure;

internal static class KnowsOtherModulesByConstant
{
    public static int Limit() => Monolith.OrdersX.Domain.Parcel.MaxWeight;
}
