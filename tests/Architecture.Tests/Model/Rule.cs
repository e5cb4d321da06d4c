namespace Monolith.Architecture.Tests;

/// <summary>One rule of the house, checked in the same way on the product and on the fixture.</summary>
internal interface IRule
{
    /// <summary>A short word that starts every message.</summary>
    string Name { get; }

    /// <summary>What the rule refuses.</summary>
    string Refuses { get; }

    /// <summary>Why it does.</summary>
    string Why { get; }

    /// <summary>What to do instead.</summary>
    string Fix { get; }

    IReadOnlyList<Violation> Check(Codebase code);
}

/// <summary>A rule about one sort of subject; a rule that finds no subject at all has failed, because it would pass whatever the code does.</summary>
/// <typeparam name="TSubject">What the rule looks at, one by one.</typeparam>
internal abstract class Rule<TSubject> : IRule
{
    public abstract string Name { get; }

    public abstract string Refuses { get; }

    public abstract string Why { get; }

    public abstract string Fix { get; }

    public IReadOnlyList<Violation> Check(Codebase code)
    {
        var subjects = Select(code).ToList();
        return subjects.Count == 0
            ? [new(Name, "src", "the rule", "selected nothing, so it proves nothing", "repair the selection, or remove the rule")]
            : [.. subjects.SelectMany(subject => Inspect(subject, code)).Distinct()];
    }

    protected abstract IEnumerable<TSubject> Select(Codebase code);

    protected abstract IEnumerable<Violation> Inspect(TSubject subject, Codebase code);

    protected Violation Refuse(Project project, string member, string problem) => new(Name, project.Name, member, problem, Fix);
}
