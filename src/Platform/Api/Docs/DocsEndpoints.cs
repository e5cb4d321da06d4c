using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Serves the documentation to people.</summary>
internal sealed class DocsEndpoints : IEndpoints
{
    private static readonly PublicAttribute Access = new("whoever considers the API reads it first");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/docs", Page).Declare(Access, Limits.Default, InputMetadata.None, "text/html");

    private static FixedAnswer Page(OpenApiDocument document) => document.Page;
}
