using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Host;
using Monolith.Orders.Domain;
using Monolith.Orders.Infrastructure;
using Monolith.Platform.Api;

namespace Monolith.Orders.Api;

internal sealed class OrdersEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lambda", async (DbContext db) => await db.Set<Order>().CountAsync());
        routes.MapPost("/anonymous", delegate () { OrdersDatabase.Open(); return "open"; });
        routes.MapDelete("/cast", (Func<string>)(() => "gone"));
        routes.MapGet("/named", Named);
    }

    private static string Named(Registry registry) => registry.ToString() ?? "";
}
