using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Answers 410 for a version past its sunset, with the way to its successor.</summary>
internal sealed class VersionMiddleware(RequestDelegate next, ApiVersions versions, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context) =>
        versions.Of(context.Request.Path)?.Retirement is { Sunset: var sunset } && sunset <= clock.GetUtcNow()
            ? ProblemWriter.Write(context, HttpProblems.Gone)
            : next(context);
}
