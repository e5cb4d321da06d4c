// plain, in src/Modules/Orders/Domain: the domain uses a command
using Monolith.Orders.Application;

namespace Monolith.Orders.Domain;

internal static class KnowsApplication
{
    public static void Use(PlaceOrder command) => _ = command.ToString(); // violates
}
