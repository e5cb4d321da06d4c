namespace Monolith.Architecture.Tests;

/// <summary>The product keeps every rule, but for what somebody has taken over.</summary>
public sealed class ProductTests
{
    [Theory]
    [MemberData(nameof(Houses.Rules), MemberType = typeof(Houses))]
    public void The_product_keeps_the_rule(string rule)
    {
        var waivers = WaiverFile.Read(Houses.Repository).Waivers;
        var violations = Houses.Check(rule, Houses.Product).Where(violation => !waivers.Any(waiver => waiver.Covers(violation))).ToList();
        if (violations.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, violations.Select(violation => violation.ToString())));
    }

    [Fact]
    public void Every_waiver_holds()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var verdict = Inspection.Judge(Inspection.Violations(Houses.Product), WaiverFile.Read(Houses.Repository).Waivers, today);
        verdict.Open.Where(violation => violation.Severity is Severity.Error).Select(violation => violation.ToString()).ShouldBeEmpty();
    }
}
