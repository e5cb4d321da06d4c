using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Monolith.Platform.Api;

/// <summary>Opens the API to browser apps of the origins in <c>Cors:Origins</c>, and to no other; without cookies, for it knows none.</summary>
internal sealed class CorsSetup(IConfiguration configuration) : IConfigureOptions<CorsOptions>
{
    private const string OriginsSetting = "Cors:Origins";

    public static string[] OriginsOf(IConfiguration configuration) => configuration.GetSection(OriginsSetting).Get<string[]>() ?? [];

    public void Configure(CorsOptions options) => options.AddDefaultPolicy(policy => policy
        .WithOrigins(OriginsOf(configuration))
        .AllowAnyMethod()
        .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch, IdempotencyHeaders.Key, HeaderNames.TraceParent)
        .WithExposedHeaders(
            HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.RetryAfter, HeaderNames.Allow, RequestId.HeaderName,
            RateLimitAnswer.StateHeader, RateLimitAnswer.PolicyHeader, AnswerHeadersMiddleware.VersionHeader, "Deprecation", "Sunset", IdempotencyHeaders.Replayed)
        .SetPreflightMaxAge(TimeSpan.FromHours(1)));
}
