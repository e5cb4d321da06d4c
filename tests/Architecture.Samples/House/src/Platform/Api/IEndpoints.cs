using Microsoft.AspNetCore.Routing;

namespace Monolith.Platform.Api;

/// <summary>A table of routes.</summary>
public interface IEndpoints
{
    static abstract void Map(IEndpointRouteBuilder routes);
}
