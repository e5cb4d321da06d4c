namespace Monolith.Architecture.Tests;

/// <summary>
/// Holds the arrows' table against the code of each project. Three readers look, because each is blind somewhere: NetArchTest misses
/// async lambdas and arguments of attributes, compiled code has lost constants and nameof, and sources do not say what var means.
/// </summary>
internal abstract class DependencyRule : Rule<Project>
{
    /// <summary>Whether this rule, and not another one, judges what the first project uses of the second.</summary>
    protected abstract bool Judges(Project from, Project to);

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var compiled = (
            from use in IntermediateCode.Uses(subject)
            let owner = code.OwnerOf(use.Target)
            where owner is not null && Forbids(subject, owner)
            select (use.Member, Name: MemberName.Full(use.Target), Owner: owner)).ToList();

        var written =
            from name in WrittenNames.In(subject)
            let owner = code.OwnerOf(name.Name)
            where owner is not null && Forbids(subject, owner) && compiled.TrueForAll(use => use.Owner != owner)
            select (name.Member, name.Name);

        var netArchTest =
            from type in NetArchTestReader.TypesUsing(subject, code.Projects.Where(other => Forbids(subject, other)))
            where compiled.TrueForAll(use => use.Member.Split('.')[0] != type)
            select (type, "a type that only NetArchTest saw");

        return compiled.Select(use => (use.Member, use.Name)).Concat(written).Concat(netArchTest).Select(use => Refuse(
            subject,
            use.Item1,
            $"uses {use.Item2}, which {subject.ShortName} may not; allowed: {Arrows.AllowedFor(subject)}"));
    }

    private bool Forbids(Project from, Project to) => Judges(from, to) && !Arrows.Allow(from, to);
}
