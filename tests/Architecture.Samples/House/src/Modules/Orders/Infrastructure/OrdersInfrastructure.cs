namespace Monolith.Orders.Infrastructure;

/// <summary>The entry type.</summary>
public sealed class OrdersInfrastructure;
