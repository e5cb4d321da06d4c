// plain, in src/Modules/Orders/Api: an async lambda
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Orders.Api;

internal static class Maps
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lambda", async (CancellationToken ct) => await Task.FromResult("none")); // violates
    }
}
