// sneaky, in src/Modules/Orders/Api: a context only inside an async lambda, whose package came through another reference
namespace Monolith.Orders.Api;

internal static class OnlyInAnAsyncLambda
{
    public static Func<IServiceProvider, Task<int>> Save() => async services =>
    {
        await Task.Yield();
        return ((Microsoft.EntityFrameworkCore.DbContext?)services.GetService(typeof(Microsoft.EntityFrameworkCore.DbContext)))?.SaveChanges() ?? 0; // violates
    };
}
