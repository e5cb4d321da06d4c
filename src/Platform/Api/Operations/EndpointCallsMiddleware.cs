using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Platform.Api;

/// <summary>Counts every request that found an endpoint, whatever becomes of it.</summary>
internal sealed class EndpointCallsMiddleware(RequestDelegate next, EndpointCalls calls)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            calls.Count(endpoint);
        }

        return next(context);
    }
}
