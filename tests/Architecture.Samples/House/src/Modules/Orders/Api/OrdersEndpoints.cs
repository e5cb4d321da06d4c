using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;

namespace Monolith.Orders.Api;

internal sealed class OrdersEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/orders", List);

    private static Task<string> List(CancellationToken ct) => Task.FromResult("none");
}
