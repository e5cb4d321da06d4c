// sneaky, in src/Modules/Orders/Domain: a socket only inside an async lambda
namespace Monolith.Orders.Domain;

internal static class OnlyInAnAsyncLambda
{
    public static Func<Task> Open() => async () =>
    {
        await Task.Yield();
        GC.KeepAlive(typeof(System.Net.Sockets.Socket)); // violates
    };
}
