// sneaky, in src/Modules/Orders/Application: only inside an async lambda
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyInAnAsyncLambda
{
    public static Func<Task> Handle(int times) => async () =>
    {
        await Task.Delay(times);
        OrdersDatabase.Open(); // violates
    };
}
