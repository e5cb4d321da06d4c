// plain, in src/Modules/Orders/Application: a file without null checks
namespace Monolith.Orders.Application;

internal static class Suppressions
{
#nullable disable // violates
    public static string Text() => null;
#nullable restore
}
