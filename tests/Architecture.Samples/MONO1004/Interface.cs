// sneaky, in src/Modules/Orders/Application: only as an interface
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyAsAnInterface : IOrdersStore; // violates
