// sneaky, in src/Modules/Orders/Infrastructure: on the third line of a raw text, quoted
namespace Monolith.Orders.Infrastructure;

internal static class Joins
{
    public const string Sql =
        """
        SELECT 1
        FROM "orders"."lines" l
        JOIN "ordersx"."parcels" p ON p.id = l.id -- // violates
        """;
}
