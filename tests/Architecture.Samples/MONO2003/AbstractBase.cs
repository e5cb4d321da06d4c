// near miss, in src/Modules/Orders/Application: what requests share is none
using Monolith.Platform.Application;
using Monolith.Orders.Domain;

namespace Monolith.Orders.Application;

/// <summary>What commands share.</summary>
public abstract record Shared : ICommand<Order>;
