namespace Monolith.Orders.Contracts;

/// <summary>An order was placed.</summary>
public sealed record OrderPlaced(object[] Lines);
