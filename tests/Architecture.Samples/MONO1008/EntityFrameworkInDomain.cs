// plain, in src/Modules/Orders/Domain: the domain maps itself
namespace Monolith.Orders.Domain;

internal static class MapsItself
{
    public static void Map(Microsoft.EntityFrameworkCore.ModelBuilder model) => _ = model; // violates
}
