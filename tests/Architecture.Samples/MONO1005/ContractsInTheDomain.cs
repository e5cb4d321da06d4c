// plain, in src/Modules/Orders/Domain: contracts, in a layer that may not see them
using Monolith.OrdersX.Contracts;

namespace Monolith.Orders.Domain;

internal static class KnowsContracts
{
    public static Guid Read(ParcelSent sent) => sent.Id; // violates
}
