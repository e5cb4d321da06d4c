using System.Text;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>A page made for one reader: nobody keeps it, and its forms lead nowhere but where it says.</summary>
public sealed class PageAnswer(Html page) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Origins beyond this one that sending a form may end at, for browsers hold redirects after a form against the policy of its page.</summary>
    public IReadOnlyList<string> FormTargets { get; init; } = [];

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(page.Markup);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = HtmlPage.PolicyFor(["'self'", .. FormTargets]);
        return response.Body.WriteAsync(body, 0, body.Length, httpContext.RequestAborted);
    }
}
