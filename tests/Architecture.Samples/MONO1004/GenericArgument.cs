// sneaky, in src/Modules/Orders/Application: deep inside a constructed type
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyAsAGenericArgument
{
    public IReadOnlyDictionary<string, List<OrdersDatabase?[]>> Cache => throw new NotSupportedException(); // violates
}
