// plain, in src/Modules/Orders/Contracts: no name and no version
using Monolith.Platform.Domain;

namespace Monolith.Orders.Contracts;

/// <summary>Has no name.</summary>
public sealed record OrderLost(Guid Id) : IIntegrationEvent; // violates
