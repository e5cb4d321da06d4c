// near miss, in src/Modules/Orders/Application: with reasons
using System.Diagnostics.CodeAnalysis;

namespace Monolith.Orders.Application;

internal static class Suppressions
{
#pragma warning disable CA1822 // the interface asks for an instance member
    public static int Reasoned() => 1;
#pragma warning restore CA1822

    [SuppressMessage("Performance", "CA1822", Justification = "The interface asks for an instance member.")]
    public static int Justified() => 1;
}
