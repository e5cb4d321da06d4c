using Monolith.Platform.Domain;

namespace Monolith.OrdersX.Contracts;

/// <summary>It has happened.</summary>
[IntegrationEvent("ordersx.parcel-sent", 1)]
public sealed record ParcelSent(Guid Id) : IIntegrationEvent;
