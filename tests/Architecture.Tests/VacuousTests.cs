namespace Monolith.Architecture.Tests;

/// <summary>A rule that finds nothing to look at has failed.</summary>
public sealed class VacuousTests
{
    [Theory]
    [MemberData(nameof(Houses.Rules), MemberType = typeof(Houses))]
    public void Every_rule_refuses_a_codebase_in_which_it_selects_nothing(string rule) =>
        Houses.Check(rule, Houses.Empty).ShouldHaveSingleItem().Problem.ShouldStartWith("selected nothing");
}
