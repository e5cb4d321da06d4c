// sneaky, in src/Modules/Orders/Application: under an alias
using Plain = Monolith.Orders.Infrastructure.OrdersDatabase;

namespace Monolith.Orders.Application;

internal static class UnderAnAlias
{
    public static void Handle() => Plain.Open(); // violates
}
