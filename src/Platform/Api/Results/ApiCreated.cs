using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>201 with the representation, its address and entity tag, or the problem.</summary>
/// <typeparam name="T">The representation.</typeparam>
public sealed class ApiCreated<T>(Result<T> result, Func<T, string> location) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Declare<T>(builder, StatusCodes.Status201Created);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!result.IsSuccess)
        {
            return ProblemWriter.Write(httpContext, result.Error);
        }

        httpContext.Response.Headers.Location = location(result.Value);
        return AnswerWriter.Write(httpContext, StatusCodes.Status201Created, result.Value);
    }
}
