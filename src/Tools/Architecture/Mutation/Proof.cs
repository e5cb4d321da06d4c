namespace Monolith.Architecture;

/// <summary>What the samples show about a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Planted">How many violations were planted.</param>
/// <param name="NearMisses">How many samples of what has to be left alone.</param>
/// <param name="Problems">Why it is not proved, each in a sentence; none when it is.</param>
/// <param name="IsVacuous">Whether it passes where it has nothing to look at.</param>
internal sealed record Proof(Rule Rule, int Planted, int NearMisses, IReadOnlyList<string> Problems, bool IsVacuous)
{
    /// <summary>Planted violations per rule, at least; one of them sneaky.</summary>
    public const int Shapes = 3;

    /// <summary>Every planted violation is found, in enough shapes, and no near miss.</summary>
    public bool IsKilled => Problems.Count == 0;
}
