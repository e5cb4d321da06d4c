// sneaky, in src/Modules/Orders/Application: only inside an async lambda
using Monolith.OrdersX.Domain;

namespace Monolith.Orders.Application;

internal static class OnlyInAnAsyncLambda
{
    public static Func<Task<Guid>> Handle() => async () =>
    {
        await Task.Yield();
        return new Parcel().Id; // violates
    };
}
