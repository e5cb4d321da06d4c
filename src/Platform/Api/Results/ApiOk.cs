using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>200 with a representation and its entity tag, 304 to a caller who has it, or the problem.</summary>
/// <typeparam name="T">The representation.</typeparam>
public sealed class ApiOk<T>(Result<T> result) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Declare<T>(builder, StatusCodes.Status200OK);

    public Task ExecuteAsync(HttpContext httpContext) => result.IsSuccess
        ? AnswerWriter.Write(httpContext, StatusCodes.Status200OK, result.Value)
        : ProblemWriter.Write(httpContext, result.Error);
}
