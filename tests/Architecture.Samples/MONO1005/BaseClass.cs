// sneaky, in src/Modules/Orders/Infrastructure: through the base class and its constructor
using Monolith.OrdersX.Infrastructure;

namespace Monolith.Orders.Infrastructure;

internal sealed class Borrowed : OrdersXDatabase; // violates
