// sneaky, in src/Modules/Orders/Application: only inside an iterator
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyInAnIterator
{
    public static IEnumerable<int> Handle()
    {
        yield return 1;
        OrdersDatabase.Open(); // violates
    }
}
