// sneaky, in src/Modules/Orders/Application: in the second part of a class
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal static partial class InTwoParts
{
    public static partial void Handle();
}

internal static partial class InTwoParts
{
    public static partial void Handle() => OrdersDatabase.Open(); // violates
}
