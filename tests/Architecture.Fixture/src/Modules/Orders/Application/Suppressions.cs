using System.Diagnostics.CodeAnalysis;

namespace Monolith.Orders.Application;

internal static class Suppressions
{
    public static int Silent()
    {
#pragma warning disable CA1822
        return 1;
#pragma warning restore CA1822
    }

    public static int OnlyANumber()
    {
#pragma warning disable CA1822 // CA1822
        return 1;
#pragma warning restore CA1822
    }

    public static int Reasoned()
    {
#pragma warning disable CA1822 // the interface asks for an instance member
        return 1;
#pragma warning restore CA1822
    }

#nullable disable
    public static string Nullable() => null;
#nullable restore

    [SuppressMessage("Performance", "CA1822")]
    public static int Unjustified() => 1;

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "")]
    public static int EmptyJustification() => 1;

    [SuppressMessage("Performance", "CA1822", Justification = "The interface asks for an instance member.")]
    public static int Justified() => 1;
}
