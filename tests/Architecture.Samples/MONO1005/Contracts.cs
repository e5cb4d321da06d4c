// near miss, in src/Modules/Orders/Application: another module's event, and an own type of the same name
using Monolith.OrdersX.Contracts;

namespace Monolith.Orders.Application;

internal static class TakesEvents
{
    public static Guid Read(ParcelSent sent) => sent.Id;

    private sealed class Parcel;
}
