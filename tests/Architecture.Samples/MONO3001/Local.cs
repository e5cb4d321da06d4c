// plain, in src/Modules/Orders/Infrastructure: a local variable
namespace Monolith.Orders.Infrastructure;

internal static class Loose
{
    public static string Text(object value)
    {
        dynamic loose = value; // violates
        return loose.ToString();
    }
}
