using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Metadata;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>200 with some items and where the next ones are (RFC 8288), 304 to a caller who has them, or the problem.</summary>
/// <typeparam name="T">The items' representation.</typeparam>
public sealed class ApiPage<T>(Result<Page<T>> result) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Declare<Page<T>>(builder, StatusCodes.Status200OK);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!result.IsSuccess)
        {
            return ProblemWriter.Write(httpContext, result.Error);
        }

        if (result.Value.Next is { } next)
        {
            httpContext.Response.Headers.Link = $"<{AddressOf(httpContext.Request, next)}>; rel=\"next\"";
        }

        return AnswerWriter.Write(httpContext, StatusCodes.Status200OK, result.Value);
    }

    private static string AddressOf(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => !string.Equals(parameter.Key, "cursor", StringComparison.Ordinal)))
        {
            { "cursor", cursor },
        };
        return request.Path.ToUriComponent() + query;
    }
}
