namespace Monolith.Orders.Application;

internal static class KnowsTheOutsideByName
{
    public const int Constant = Monolith.Orders.Api.OrdersApi.Port;

    public static string Named() => nameof(Orders.Api.OrdersApi);
}
