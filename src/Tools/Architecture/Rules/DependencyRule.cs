namespace Monolith.Architecture;

/// <summary>
/// Holds the arrows' table against the code of each project. Two readers look, because each is blind somewhere: compiled code has lost
/// constants and nameof, and sources do not say what var means. The tests hold them against NetArchTest's opinion.
/// </summary>
internal abstract class DependencyRule : EngineRule<Project>
{
    /// <summary>Whether this rule, and not another one, judges what the first project uses of the second.</summary>
    protected abstract bool Judges(Project from, Project to);

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var compiled = (
            from use in subject.Uses
            let owner = code.OwnerOf(use.Target)
            where owner is not null && Forbids(subject, owner)
            select (use.Member, Name: MemberName.Full(use.Target), Owner: owner, Place: subject.PlaceOf(use))).ToList();

        var written =
            from name in WrittenNames.In(subject)
            let owner = code.OwnerOf(name.Name)
            where owner is not null && Forbids(subject, owner) && compiled.TrueForAll(use => use.Owner != owner)
            select (name.Member, name.Name, name.Place);

        return compiled.Select(use => (use.Member, use.Name, use.Place)).Concat(written).Select(use => Refuse(
            subject,
            use.Member,
            $"uses {use.Name}, which {subject.ShortName} may not",
            use.Place,
            use.Name,
            Arrows.AllowedFor(subject)));
    }

    private bool Forbids(Project from, Project to) => Judges(from, to) && !Arrows.Allow(from, to);
}
