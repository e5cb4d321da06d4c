// sneaky, in src/Modules/Orders/Application: only inside a local function
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyInALocalFunction
{
    public static void Handle()
    {
        Open();

        static void Open() => OrdersDatabase.Open(); // violates
    }
}
