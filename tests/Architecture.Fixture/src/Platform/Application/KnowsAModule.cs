using Monolith.OrdersX.Domain;

namespace Monolith.Platform.Application;

internal static class KnowsAModule
{
    public static Guid Read(Parcel parcel) => parcel.Id;
}
