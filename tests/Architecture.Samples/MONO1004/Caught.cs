// sneaky, in src/Modules/Orders/Application: only in a catch clause
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyCaught
{
    public static void Handle() // violates
    {
        try
        {
            Console.WriteLine();
        }
        catch (OrdersDatabaseException)
        {
            Console.WriteLine();
        }
    }
}
