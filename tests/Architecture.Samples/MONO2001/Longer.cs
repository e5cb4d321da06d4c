// sneaky, in src/Modules/Orders/Application: a namespace that only begins like the right one
namespace Monolith.Orders.ApplicationX; // violates

internal sealed class Longer;
