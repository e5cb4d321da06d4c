// near miss, in src/Modules/Orders/Application: the word in names and texts
namespace Monolith.Orders.Application;

internal static class Strict
{
    public static string Say(string dynamically) => dynamically + "dynamic";
}
