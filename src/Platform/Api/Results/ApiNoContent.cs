using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>204, or the problem.</summary>
public sealed class ApiNoContent(Result<Done> result) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Declare(builder, StatusCodes.Status204NoContent);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!result.IsSuccess)
        {
            return ProblemWriter.Write(httpContext, result.Error);
        }

        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
