namespace Monolith.Orders.Domain;

internal static class KnowsPackages
{
    public static void Map(Microsoft.EntityFrameworkCore.ModelBuilder model) => _ = model;
}
