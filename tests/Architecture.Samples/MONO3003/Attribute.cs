// plain, in src/Modules/Orders/Application: an attribute without justification
using System.Diagnostics.CodeAnalysis;

namespace Monolith.Orders.Application;

internal static class Suppressions
{
    [SuppressMessage("Performance", "CA1822")] // violates
    public static int Unjustified() => 1;
}
