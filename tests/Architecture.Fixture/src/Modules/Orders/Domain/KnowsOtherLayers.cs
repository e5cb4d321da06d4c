using Monolith.Orders.Application;
using Monolith.OrdersX.Contracts;

namespace Monolith.Orders.Domain;

internal static class KnowsOtherLayers
{
    public static void UseApplication(PlaceOrder command) => _ = command.ToString();

    public static void UseContractsOfOthers(ParcelSent sent) => _ = sent.Id;
}
