namespace Monolith.Architecture;

/// <summary>What a check found.</summary>
/// <param name="Open">What nobody has taken over, waivers that are none among it; ordered by rule and place.</param>
/// <param name="Waived">What a waiver covers.</param>
internal sealed record Verdict(IReadOnlyList<Violation> Open, IReadOnlyList<(Violation Violation, Waiver Waiver)> Waived)
{
    /// <summary>Whether the check has failed; a strict one fails on warnings, too.</summary>
    public bool Fails(bool strict) => strict ? Open.Count > 0 : Open.Any(violation => violation.Severity is Severity.Error);
}
