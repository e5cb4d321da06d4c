using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;

namespace Monolith.OrdersX.Api;

internal sealed class OrdersXEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/ordersx", List);

    private static Task<string> List(CancellationToken ct) => Task.FromResult("none");
}
