namespace Monolith.OrdersX.Domain.Borrowed
{
    internal sealed class FalseFlag;
}
