using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Leads a browser to a page after a form: 303 (RFC 9110, section 15.4.4), so that going back or reloading sends nothing twice.</summary>
/// <param name="address">A path of this product, already known to be one.</param>
public sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
