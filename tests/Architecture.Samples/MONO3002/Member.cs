// plain, in src/Modules/Orders/Application: before a member
namespace Monolith.Orders.Application;

internal static class Forgiving
{
    public static int Length(string? text) => text!.Length; // violates
}
