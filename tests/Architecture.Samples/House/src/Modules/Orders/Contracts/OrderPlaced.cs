using Monolith.Platform.Domain;

namespace Monolith.Orders.Contracts;

/// <summary>It has happened.</summary>
[IntegrationEvent("orders.order-placed", 1)]
public sealed record OrderPlaced(Guid Id) : IIntegrationEvent;
