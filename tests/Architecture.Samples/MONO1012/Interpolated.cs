// sneaky, in src/Modules/Orders/Infrastructure: in a text that is put together
namespace Monolith.Orders.Infrastructure;

internal static class Counts
{
    public static string Sql(string column) => $"SELECT count({column}) FROM [ordersx].[parcels]"; // violates
}
