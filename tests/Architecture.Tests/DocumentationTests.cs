namespace Monolith.Architecture.Tests;

/// <summary>The table in the documentation is the rules' own words.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_documented_table_says_what_the_rules_say()
    {
        var document = File.ReadAllLines(Path.Combine(Codebase.Repository, "docs", "architecture-rules.md"));
        var documented = document.Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        documented.ShouldBe(Rules.All.Select(rule => $"| `{rule.Name}` | {Cell(rule.Refuses)} | {Cell(rule.Why)} | {Cell(rule.Fix)} |"));
    }

    private static string Cell(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);
}
