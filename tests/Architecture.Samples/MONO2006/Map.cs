// sneaky, in src/Modules/Orders/Api: by the method that maps anything
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Orders.Api;

internal static class Maps
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("/any", () => "any"); // violates
    }
}
