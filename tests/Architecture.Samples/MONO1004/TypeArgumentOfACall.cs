// sneaky, in src/Modules/Orders/Application: only as the type argument of a call
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyAsATypeArgument
{
    public static void Handle() => Array.Empty<OrdersDatabase>(); // violates
}
