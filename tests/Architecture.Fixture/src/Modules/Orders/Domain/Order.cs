using Monolith.Platform.Domain;

namespace Monolith.Orders.Domain;

/// <summary>An order.</summary>
public sealed record Order(Guid Id) : Identified(Id);
