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
        routes.Map("/any", () => "any");
        routes.MapGet("/named", Named);
        new Mappable().Map(value => value);
    }

    private sealed class Mappable
    {
        public T Map<T>(Func<Mappable, T> map) => map(this);
    }

    private static string Named(Registry registry) => registry.ToString() ?? "";
}
