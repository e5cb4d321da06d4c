// near miss, in src/Modules/Orders/Infrastructure: public inside of what is internal
namespace Monolith.Orders.Infrastructure;

internal static class Outer
{
    public sealed class Inner;
}
