// near miss, in src/Modules/Orders/Application: the word in a name alone
namespace Monolith.Orders.Application;

internal class PriceHandler
{
    public static int Handle() => 1;
}
