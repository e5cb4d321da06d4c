using Monolith.OrdersX.Domain;

namespace Monolith.Orders.Application;

internal sealed class KnowsOtherModules
{
    public static Func<Guid, Task<Guid>> OnlyInAnAsyncLambda() => async id =>
    {
        await Task.Yield();
        return new Parcel(id).Id;
    };
}
