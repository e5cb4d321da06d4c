// near miss, in src/Modules/Orders/Application: negations
namespace Monolith.Orders.Application;

internal static class Strict
{
    public static bool Negation(bool value, string? text) => !value && text != null;
}
