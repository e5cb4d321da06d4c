namespace Monolith.OrdersX.Api;

/// <summary>Parcels over HTTP.</summary>
public sealed class OrdersXApi;
