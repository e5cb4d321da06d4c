// sneaky, in src/Modules/Orders/Application: only as the base class
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyAsTheBaseClass : OrdersDatabase; // violates
