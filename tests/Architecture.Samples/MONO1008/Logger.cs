// near miss, in src/Modules/Orders/Application: an abstraction that the layer may use
using Microsoft.Extensions.Logging;

namespace Monolith.Orders.Application;

internal static class Logs
{
    public static void Say(ILogger logger) => logger.LogInformation("done");
}
