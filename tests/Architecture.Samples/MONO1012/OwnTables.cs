// near miss, in src/Modules/Orders/Infrastructure: own tables, and names that look like another module
namespace Monolith.Orders.Infrastructure;

internal static class ReadsOwn
{
    public const string Sql = "SELECT ordersx FROM orders.orders JOIN lines ON true";

    public const string Event = "ordersx.parcel-sent is told from ordersx to everybody";
}
