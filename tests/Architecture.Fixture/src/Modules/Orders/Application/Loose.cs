namespace Monolith.Orders.Application;

internal static class Loose
{
    private static readonly string? Text = Environment.NewLine;

    public static int Dynamic(dynamic value, string dynamically) => value.Length + dynamically.Length;

    public static int Forgiving() => Text!.Length;

    public static bool Negation(bool value) => !value && Text != null;
}
