namespace Monolith.Orders.Api;

/// <summary>The entry type.</summary>
public sealed class OrdersApi
{
    public const int Port = 7443;
}
