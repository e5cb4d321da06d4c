namespace Monolith.Architecture.Tests;

/// <summary>The product keeps every rule.</summary>
public sealed class ProductTests
{
    [Theory]
    [MemberData(nameof(Rules.Names), MemberType = typeof(Rules))]
    public void The_product_keeps_the_rule(string rule)
    {
        var violations = Rules.Check(rule, Codebase.Product);
        if (violations.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, violations.Select(violation => violation.ToString())));
    }
}
