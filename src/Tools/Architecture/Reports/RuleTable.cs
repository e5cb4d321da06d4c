namespace Monolith.Architecture;

/// <summary>The catalogue as the table of docs/architecture-rules.md, which is written from it.</summary>
internal static class RuleTable
{
    /// <summary>The page, from the repository's root.</summary>
    public const string Page = "docs/architecture-rules.md";

    private const string Head = "| rule | refuses | why | how to fix | where |";

    private static readonly (Gates Gate, string Word)[] Words =
    [
        (Gates.Editor, "editor"), (Gates.Build, "build"), (Gates.Ci, "CI"), (Gates.Start, "start"), (Gates.RunTime, "run time"),
    ];

    /// <summary>A page with the table that the catalogue asks for in the place of the one it has.</summary>
    /// <exception cref="InvalidDataException">The page has no such table.</exception>
    public static string WriteInto(string page)
    {
        var lines = page.Split('\n');
        var start = Array.IndexOf(lines, Head);
        if (start < 0)
            throw new InvalidDataException($"{Page} has no line {Head}");
        var rest = lines.Skip(start).SkipWhile(line => line.StartsWith('|'));
        return string.Join('\n', lines.Take(start).Concat(Rows()).Concat(rest));
    }

    /// <summary>Where a rule bites, in the words of people.</summary>
    public static string Where(Gates gates) => string.Join(", ", Words.Where(word => gates.HasFlag(word.Gate)).Select(word => word.Word));

    private static IEnumerable<string> Rows() => RuleCatalog.All
        .Select(rule => $"| `{rule.Id}` {rule.Name} | {Cell(rule.Refuses)} | {Cell(rule.Why)} | {Cell(rule.Fix)} | {Where(rule.Gates)} |")
        .Prepend("|---|---|---|---|---|")
        .Prepend(Head);

    private static string Cell(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
