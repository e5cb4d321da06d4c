namespace Monolith.Architecture;

/// <summary>One place where the code breaks a rule, said so that the reader can repair it without opening the rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Project">The project that breaks it.</param>
/// <param name="Member">The member, type or file that breaks it.</param>
/// <param name="Problem">What it does, naming the forbidden target, as the rest of a sentence that begins with the member.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Target">What is forbidden.</param>
/// <param name="Allowed">What would be allowed in its stead, where that can be listed.</param>
internal sealed record Violation(Rule Rule, string Project, string Member, string Problem, Place Place, string Target, string? Allowed = null)
{
    /// <summary>What to do instead.</summary>
    public string Fix { get; init; } = Rule.Fix;

    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Who breaks the rule, as a waiver names it.</summary>
    public string From => $"{Project}: {Member}";

    public override string ToString() => $"{Place}: {Rule}: {From} {Problem}{(Allowed is null ? "" : $"; allowed: {Allowed}")}. Fix: {Fix}";
}
