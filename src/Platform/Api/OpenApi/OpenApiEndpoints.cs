using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Serves the OpenAPI document.</summary>
internal sealed class OpenApiEndpoints : IEndpoints
{
    private static readonly PublicAttribute Access = new("whoever builds a client reads it first");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi/v1.json", Document).Declare(Access, Limits.Default, InputMetadata.None, "application/json");

    private static FixedAnswer Document(OpenApiDocument document) => document.Answer;
}
