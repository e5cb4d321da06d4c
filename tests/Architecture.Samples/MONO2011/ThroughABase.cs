// sneaky, in src/Modules/Orders/Application: an event by inheritance, outside of Contracts, without name
using Monolith.Platform.Domain;

namespace Monolith.Orders.Application;

/// <summary>What events share.</summary>
public abstract record Told : IIntegrationEvent;

/// <summary>Inherits being an event.</summary>
public sealed record Whispered(Guid Id) : Told; // violates
