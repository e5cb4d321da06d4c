using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monolith.Orders.Application;

internal sealed class KnowsPackages
{
    public static Func<HttpContext, Task> OnlyInAnAsyncLambda(ILogger logger) => async context =>
    {
        await Task.Yield();
        logger.LogInformation("{Path}", context.Request.Path);
    };
}
