// plain, in src/Modules/Orders/Infrastructure: a join with another module's schema
namespace Monolith.Orders.Infrastructure;

internal static class Reads
{
    public const string Sql = "SELECT o.id FROM orders.orders o JOIN ordersx.parcels p ON p.id = o.id"; // violates
}
