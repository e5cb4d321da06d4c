namespace Monolith.OrdersX.Infrastructure;

/// <summary>The entry type.</summary>
public sealed class OrdersXInfrastructure;
