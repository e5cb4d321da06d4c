// plain, in src/Modules/Orders/Contracts: no stored sample
using Monolith.Platform.Domain;

namespace Monolith.Orders.Contracts;

/// <summary>Nobody kept one.</summary>
[IntegrationEvent("orders.order-lost", 1)]
public sealed record OrderLost(Guid Id) : IIntegrationEvent; // violates
