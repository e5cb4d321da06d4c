using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Writes one event per request: the route's pattern and not the path, because paths and queries can hold personal data.</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, TimeProvider clock, ILogger<RequestLogMiddleware> logger)
{
    private static readonly HashSet<string> Methods = new(
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options], StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        var started = clock.GetTimestamp();
        try
        {
            await next(context);
            Log(context, context.Response.StatusCode, started);
        }
        catch (Exception exception)
        {
            Log(context, StatusCodes.Status500InternalServerError, started, exception);
            throw;
        }
    }

    private void Log(HttpContext context, int status, long started, Exception? exception = null)
    {
        var level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Information;
        if (logger.IsEnabled(level))
        {
            var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "(other)";
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
            var caller = context.User.FindFirst("sub")?.Value ?? "nobody";
            var elapsed = clock.GetElapsedTime(started).TotalMilliseconds;
            LogRequest(level, exception, method, route, status, elapsed, caller);
        }
    }

    // The trace id, which callers see as Request-Id, and the connection's request id are on every event without being named here.
    [LoggerMessage("{Method} {Route} answered {Status} in {Elapsed:0.0} ms to {Caller}")]
    private partial void LogRequest(LogLevel level, Exception? exception, string method, string route, int status, double elapsed, string caller);
}
