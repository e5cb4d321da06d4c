// plain, in src/Modules/Orders/Domain: a null that is called none
namespace Monolith.Orders.Domain;

internal static class Forgiving
{
    public static readonly string Text = null!; // violates
}
