// sneaky, in src/Modules/Orders/Contracts: a new version without a sample of its own
using Monolith.Platform.Domain;

namespace Monolith.Orders.Contracts;

/// <summary>The second version.</summary>
[IntegrationEvent("orders.order-placed", 2)]
public sealed record OrderPlacedV2(Guid Id) : IIntegrationEvent; // violates
