using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>200 with a representation, 301 with the address that took its place, or the problem.</summary>
/// <typeparam name="T">The representation.</typeparam>
public sealed class ApiOkOrMoved<T> : IResult, IEndpointMetadataProvider
    where T : notnull
{
    private readonly ApiOk<T>? ok;
    private readonly string location = "";

    public ApiOkOrMoved(Result<T> result) => ok = new ApiOk<T>(result);

    public ApiOkOrMoved(string location) => this.location = location;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        Answers.Declare<T>(builder, StatusCodes.Status200OK);
        Answers.Declare(builder, StatusCodes.Status301MovedPermanently);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (ok is not null)
        {
            return ok.ExecuteAsync(httpContext);
        }

        httpContext.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.Link = $"<{location}>; rel=\"canonical\"";
        httpContext.Response.Headers.CacheControl = "public, no-cache";
        return Task.CompletedTask;
    }
}
