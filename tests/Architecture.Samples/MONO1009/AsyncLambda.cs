// sneaky, in src/Modules/Orders/Infrastructure: only inside an async lambda
namespace Monolith.Orders.Infrastructure;

internal static class OnlyInAnAsyncLambda
{
    public static Func<IServiceProvider, Task> Ask() => async services =>
    {
        await Task.Yield();
        GC.KeepAlive(services.GetService(typeof(MediatR.IMediator))); // violates
    };
}
