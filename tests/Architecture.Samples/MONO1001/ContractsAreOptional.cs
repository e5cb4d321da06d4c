// near miss, in src/Modules/Orders/Contracts: a layer that a module may have
namespace Monolith.Orders.Contracts;

internal static class Notes;
