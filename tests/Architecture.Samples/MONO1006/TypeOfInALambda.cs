// sneaky, in src/Platform/Infrastructure: only inside an async lambda
namespace Monolith.Platform.Infrastructure;

internal static class OnlyInAnAsyncLambda
{
    public static Func<Task<string>> Find() => async () =>
    {
        await Task.Yield();
        return typeof(Monolith.Host.Registry).Name; // violates
    };
}
