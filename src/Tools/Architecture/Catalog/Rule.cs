namespace Monolith.Architecture;

/// <summary>A rule of the house, whoever enforces it: what it refuses, why, what to do instead, and where it bites.</summary>
internal abstract class Rule
{
    /// <summary>Names the rule for good, in messages, waivers and reports: <c>MONO1…</c> dependencies, <c>MONO2…</c> shape, <c>MONO3…</c> refusals, <c>MONO4…</c> observed against declared.</summary>
    public abstract string Id { get; }

    /// <summary>A short word for people, unique as well.</summary>
    public abstract string Name { get; }

    /// <summary>What the rule refuses: its title.</summary>
    public abstract string Refuses { get; }

    /// <summary>Why it does: its rationale.</summary>
    public abstract string Why { get; }

    /// <summary>What to do instead.</summary>
    public abstract string Fix { get; }

    /// <summary>Where it bites, the earliest first.</summary>
    public abstract Gates Gates { get; }

    public virtual Severity Severity => Severity.Error;

    /// <summary>The diagnostics under which compiler and analyzers report it; a rule that none of them knows has no such name but its own.</summary>
    public virtual IReadOnlyList<string> Diagnostics => [Id];

    public override string ToString() => $"{Id} {Name}";
}
