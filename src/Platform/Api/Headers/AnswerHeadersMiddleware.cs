using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Monolith.Platform.Api;

/// <summary>
/// Puts on every answer what every answer carries: its id, its version, its quota, and what browsers must not do with it.
/// At the last moment, so that errors, which clear what was written before them, carry it too.
/// </summary>
internal sealed class AnswerHeadersMiddleware(RequestDelegate next, ApiVersions versions)
{
    public const string VersionHeader = "Api-Version";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => ((Answer)state).Start(), new Answer(context, versions));
        return next(context);
    }

    private sealed record Answer(HttpContext Context, ApiVersions Versions)
    {
        public Task Start()
        {
            var headers = Context.Response.Headers;
            headers[RequestId.HeaderName] = RequestId.Of(Context);
            Context.Features.Get<RateLimitAnswer>()?.WriteTo(headers);
            SecurityHeaders.WriteTo(headers, Context.Request);
            if (Versions.Of(Context.Request.Path) is { } version)
            {
                headers[VersionHeader] = version.Name;
                if (version.Retirement is { } retirement)
                {
                    headers["Deprecation"] = retirement.DeprecationHeader;
                    headers["Sunset"] = retirement.SunsetHeader;
                    headers.Append(HeaderNames.Link, retirement.LinkHeader);
                }
            }

            return Task.CompletedTask;
        }
    }
}
