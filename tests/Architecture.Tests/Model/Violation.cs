namespace Monolith.Architecture.Tests;

/// <summary>One place where the code breaks a rule, said so that the reader can repair it without opening the rule.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Project">The project that breaks it.</param>
/// <param name="Member">The member, type or file that breaks it.</param>
/// <param name="Problem">What it does, naming the forbidden target, as the rest of a sentence that begins with the member.</param>
/// <param name="Fix">What to do instead.</param>
internal sealed record Violation(string Rule, string Project, string Member, string Problem, string Fix)
{
    public override string ToString() => $"{Rule}: {Project}: {Member} {Problem}. Fix: {Fix}";
}
