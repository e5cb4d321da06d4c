namespace Monolith.OrdersX.Contracts;

/// <summary>A parcel has left the house.</summary>
public sealed record ParcelSent(Guid Id);
