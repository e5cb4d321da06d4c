// sneaky, in src/Modules/Orders/Api: the entry type became internal
namespace Monolith.Orders.Api;

internal sealed class OrdersApi // violates
{
    public const int Port = 1;
}
