namespace Monolith.OrdersX.Api;

/// <summary>The entry type.</summary>
public sealed class OrdersXApi
{
    public const int Port = 7443;
}
