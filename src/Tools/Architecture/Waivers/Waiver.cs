namespace Monolith.Architecture;

/// <summary>A violation that somebody has taken over, for a while.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="From">Who breaks it: the project and the member, as messages name them.</param>
/// <param name="To">The forbidden target, as messages name it.</param>
/// <param name="Owner">Who will mend it.</param>
/// <param name="Reason">Why it stands until then.</param>
/// <param name="Issue">Where the mending is planned.</param>
/// <param name="Expires">The last day on which the waiver holds.</param>
internal sealed record Waiver(string Rule, string From, string To, string Owner, string Reason, string Issue, DateOnly Expires)
{
    public bool Covers(Violation violation) => Rule == violation.Rule.Id && From == violation.From && To == violation.Target;

    /// <summary>The violations that somebody means by a rule, by who breaks it (a project, or a project and its member) and perhaps by the target.</summary>
    public static IReadOnlyList<Violation> Candidates(IEnumerable<Violation> found, string rule, string from, string? to) =>
    [
        .. found.Where(violation => violation.Rule.Id == rule && (violation.From == from || violation.Project == from) && (to is null || violation.Target == to)),
    ];

    public override string ToString() => $"{Rule} from {From} to {To}";
}
