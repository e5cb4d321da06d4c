namespace Monolith.Architecture;

/// <summary>A rule about one sort of subject; a rule that finds no subject at all has failed, because it would pass whatever the code does.</summary>
/// <typeparam name="TSubject">What the rule looks at, one by one.</typeparam>
internal abstract class EngineRule<TSubject> : EngineRule
{
    public override IReadOnlyList<Violation> Check(Codebase code)
    {
        var subjects = Select(code).ToList();
        return subjects.Count == 0
            ? [new(this, "src", "the rule", "selected nothing, so it proves nothing", Place.Of("src"), Target: "nothing") { Fix = "repair the selection, or remove the rule" }]
            : [.. subjects.SelectMany(subject => Inspect(subject, code)).Distinct()];
    }

    protected abstract IEnumerable<TSubject> Select(Codebase code);

    protected abstract IEnumerable<Violation> Inspect(TSubject subject, Codebase code);

    /// <summary>A violation by a member.</summary>
    /// <param name="project">The project it lies in.</param>
    /// <param name="member">The member, type or file.</param>
    /// <param name="problem">What it does, as the rest of a sentence that begins with the member.</param>
    /// <param name="place">Where; by default where the member is declared.</param>
    /// <param name="target">What it must not touch; by default the problem itself.</param>
    /// <param name="allowed">What it might touch instead.</param>
    protected Violation Refuse(Project project, string member, string problem, Place? place = null, string? target = null, string? allowed = null) =>
        new(this, project.Name, member, problem, place ?? project.PlaceOf(member), target ?? problem, allowed);
}
