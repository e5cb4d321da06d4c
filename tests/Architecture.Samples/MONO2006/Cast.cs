// sneaky, in src/Modules/Orders/Api: a lambda under a cast
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Orders.Api;

internal static class Maps
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDelete("/cast", (Func<string>)(() => "gone")); // violates
    }
}
