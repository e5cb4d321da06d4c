namespace Monolith.Architecture.Tests;

/// <summary>The product keeps every rule.</summary>
public sealed class ProductTests
{
    [Theory]
    [MemberData(nameof(Houses.Rules), MemberType = typeof(Houses))]
    public void The_product_keeps_the_rule(string rule)
    {
        var violations = Houses.Check(rule, Houses.Product);
        if (violations.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, violations.Select(violation => violation.ToString())));
    }
}
