// plain, in src/Modules/Orders/Application: a parameter
namespace Monolith.Orders.Application;

internal static class Loose
{
    public static int Length(dynamic value) => value.Length; // violates
}
