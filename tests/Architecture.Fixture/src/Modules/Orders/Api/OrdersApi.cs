namespace Monolith.Orders.Api;

internal static class OrdersApi
{
    public const int Port = 7443;
}
