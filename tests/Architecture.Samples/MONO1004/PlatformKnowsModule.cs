// plain, in src/Platform/Application: the platform reads a module
using Monolith.Orders.Domain;

namespace Monolith.Platform.Application;

internal static class KnowsAModule
{
    public static Guid Read(Order order) => order.Id; // violates
}
