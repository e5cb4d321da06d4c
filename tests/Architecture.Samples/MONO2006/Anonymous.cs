// plain, in src/Modules/Orders/Api: an anonymous method
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Orders.Api;

internal static class Maps
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/anonymous", delegate () { return "open"; }); // violates
    }
}
