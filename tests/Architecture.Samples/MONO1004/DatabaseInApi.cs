// plain, in src/Modules/Orders/Api: an endpoint opens the database
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Api;

internal static class OpensTheDatabase
{
    public static string Map()
    {
        OrdersDatabase.Open(); // violates
        return "open";
    }
}
