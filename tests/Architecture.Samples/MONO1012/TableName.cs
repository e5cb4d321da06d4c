// plain, in src/Modules/Orders/Infrastructure: a table of another module by its bare name
namespace Monolith.Orders.Infrastructure;

internal static class Deletes
{
    public const string Sql = "DELETE FROM parcels"; // violates
}
