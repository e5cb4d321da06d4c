namespace Monolith.Platform.Application;

/// <summary>What this host has seen since its start, against what is declared.</summary>
/// <param name="Since">When it began to count.</param>
/// <param name="Undeclared">How many kinds of things it saw that nobody declares; above zero is an alarm.</param>
/// <param name="NeverSeen">How many declared things it never saw.</param>
/// <param name="Seen">Everything, by kind, module and name.</param>
public sealed record ObservedProduct(DateTimeOffset Since, int Undeclared, int NeverSeen, IReadOnlyList<Observation> Seen) : IExample<ObservedProduct>
{
    public static ObservedProduct Example { get; } = new(new DateTimeOffset(2026, 1, 14, 16, 5, 0, TimeSpan.Zero), 0, 0, [Observation.Example]);
}
