// plain, in src/Modules/Orders/Contracts: a member that can be set
using Monolith.Platform.Domain;

namespace Monolith.Orders.Contracts;

/// <summary>Changes on its way.</summary>
[IntegrationEvent("orders.order-placed", 1)]
public sealed record OrderChanged : IIntegrationEvent
{
    public Guid Id { get; set; } // violates
}
