// sneaky, in src/Modules/Orders/Contracts: another module's name, which has a sample
using Monolith.Platform.Domain;

namespace Monolith.Orders.Contracts;

/// <summary>Speaks for others.</summary>
[IntegrationEvent("ordersx.parcel-sent", 1)]
public sealed record ParcelTaken(Guid Id) : IIntegrationEvent; // violates
