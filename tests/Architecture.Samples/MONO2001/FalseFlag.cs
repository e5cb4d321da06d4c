// plain, in src/Modules/Orders/Application: another project's namespace
namespace Monolith.OrdersX.Domain; // violates

internal sealed class FalseFlag;
