using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Monolith.Platform.Api;

/// <summary>An answer that stays the same as long as the host runs: made once, sent as bytes with its entity tag.</summary>
internal sealed class FixedAnswer : IResult
{
    private readonly byte[] body;
    private readonly string contentType;
    private readonly string tag;
    private readonly string? contentSecurityPolicy;

    private FixedAnswer(byte[] body, string contentType, string? contentSecurityPolicy = null)
    {
        (this.body, this.contentType, this.contentSecurityPolicy) = (body, contentType, contentSecurityPolicy);
        tag = EntityTag.Of(body);
    }

    public ReadOnlyMemory<byte> Body => body;

    public static FixedAnswer Json(byte[] body) => new(body, "application/json; charset=utf-8");

    public static FixedAnswer Html(Html page) => new(Encoding.UTF8.GetBytes(page.Markup), "text/html; charset=utf-8", HtmlPage.ContentSecurityPolicy);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (contentSecurityPolicy is not null)
        {
            response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        }

        if (EntityTag.Matches(httpContext.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, httpContext.RequestAborted);
    }
}
