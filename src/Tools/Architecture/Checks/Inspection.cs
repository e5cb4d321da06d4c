namespace Monolith.Architecture;

/// <summary>Holds a house against every rule at once, and what is found against the waivers.</summary>
internal static class Inspection
{
    private static readonly WaiversRule Rule = new();

    /// <summary>What breaks the rules that are checked here, whether waived or not.</summary>
    public static IReadOnlyList<Violation> Violations(Codebase code)
    {
        // Reading compiled code is most of the work, and every rule needs the same of it.
        Parallel.ForEach(code.Projects, project => _ = project.Uses.Count);
        return Ordered(RuleCatalog.Engine.AsParallel().SelectMany(rule => rule.Check(code)));
    }

    /// <summary>What is left of violations when waivers have their say, and what is wrong with the waivers.</summary>
    public static Verdict Judge(IReadOnlyList<Violation> found, IReadOnlyList<Waiver> waivers, DateOnly today)
    {
        var judged = found.Select(violation => (Violation: violation, Waiver: waivers.FirstOrDefault(waiver => waiver.Expires >= today && waiver.Covers(violation)))).ToList();
        var problems = waivers.SelectMany(waiver => Rule.Problems(waiver, found, today));
        return new(
            Ordered(judged.Where(pair => pair.Waiver is null).Select(pair => pair.Violation).Concat(problems)),
            [.. judged.SelectMany(pair => pair.Waiver is { } waiver ? [(pair.Violation, waiver)] : Array.Empty<(Violation, Waiver)>())]);
    }

    private static IReadOnlyList<Violation> Ordered(IEnumerable<Violation> violations) =>
    [
        .. violations.OrderBy(violation => violation.Rule.Id, StringComparer.Ordinal)
            .ThenBy(violation => violation.Place.File, StringComparer.Ordinal)
            .ThenBy(violation => violation.Place.Line)
            .ThenBy(violation => violation.Member, StringComparer.Ordinal),
    ];
}
