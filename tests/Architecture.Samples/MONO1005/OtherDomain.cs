// plain, in src/Modules/Orders/Application: another module's aggregate
using Monolith.OrdersX.Domain;

namespace Monolith.Orders.Application;

internal static class KnowsOtherModules
{
    public static Guid Read(Parcel parcel) => parcel.Id; // violates
}
