// sneaky, in src/Modules/Orders/Application: only as a constraint
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyAsAConstraint
{
    public static void Handle<T>(T value) // violates
        where T : OrdersDatabase => _ = value;
}
