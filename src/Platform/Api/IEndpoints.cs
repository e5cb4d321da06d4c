using Microsoft.AspNetCore.Routing;

namespace Monolith.Platform.Api;

/// <summary>A table of routes with the static methods that answer them.</summary>
public interface IEndpoints
{
    static abstract void Map(IEndpointRouteBuilder routes);
}
