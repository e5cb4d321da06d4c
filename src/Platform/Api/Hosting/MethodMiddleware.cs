using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Serves the methods that no route names (RFC 9110, sections 9.3.2 and 9.3.7): HEAD is GET whose body the server leaves out, OPTIONS lists what is allowed.</summary>
internal sealed class MethodMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        var isHead = HttpMethods.IsHead(method);
        if (isHead)
        {
            context.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
        }

        if (HttpMethods.IsOptions(method) && context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } response)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
        }
    }
}
