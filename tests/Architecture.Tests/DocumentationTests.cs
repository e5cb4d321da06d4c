using System.Text.RegularExpressions;

namespace Monolith.Architecture.Tests;

/// <summary>The documentation speaks of the product as it is.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Documents => new(Directory
        .EnumerateFiles(Path.Combine(Houses.Repository, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Houses.Repository, "README.md"))
        .Select(file => Path.GetRelativePath(Houses.Repository, file)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_and_link_in_a_document_leads_somewhere(string document)
    {
        var file = Path.Combine(Houses.Repository, document);
        var text = File.ReadAllText(file);
        var created = CreatedFile().Matches(text).Select(match => match.Groups["path"].Value).ToList();

        var paths = RepositoryPath().Matches(text).Select(match => match.Groups["path"].Value.TrimEnd('.'))
            .Where(path => !created.Exists(other => $"{other}/".StartsWith($"{path.TrimEnd('/')}/", StringComparison.Ordinal)))
            .Where(path => !Path.Exists(Path.Combine(Houses.Repository, path)));
        var links = Link().Matches(text).Select(match => match.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(Houses.Repository, Path.GetDirectoryName(document) ?? "", path)));

        paths.Concat(links).ShouldBeEmpty();
    }

    [Fact]
    public void The_documented_table_says_what_the_rules_say()
    {
        var document = File.ReadAllLines(Path.Combine(Houses.Repository, "docs", "architecture-rules.md"));
        var documented = document.Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        documented.ShouldBe(RuleCatalog.All.Select(rule => $"| `{rule.Id}` {rule.Name} | {Cell(rule.Refuses)} | {Cell(rule.Why)} | {Cell(rule.Fix)} |"));
    }

    [Fact]
    public void Every_refusal_is_documented_with_its_gate()
    {
        var documented = File.ReadAllLines(Path.Combine(Houses.Repository, "docs", "refusals.md"));

        Refusals.All.Select(refusal => $"| `{refusal.Id}` {refusal.Name} | {Cell(refusal.Refuses)} | {StagesOf(refusal)} | {Cell(refusal.By)} |")
            .Except(documented, StringComparer.Ordinal).ShouldBeEmpty("Give each its row in docs/refusals.md.");
    }

    // Of src/Modules/*/Api or src/Modules/<Module> the part that is no pattern.
    [GeneratedRegex(@"(?<![\w/.\\-])(\./)?(?<path>(src|tests|build|docs)/[\w./-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^cat > (?<path>\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreatedFile();

    private static string StagesOf(Refusal refusal) => string.Join(", ", new[]
    {
        (Gates.Editor, "editor"), (Gates.Build, "build"), (Gates.Ci, "CI"), (Gates.Start, "start"), (Gates.RunTime, "run time"),
    }.Where(stage => refusal.Gates.HasFlag(stage.Item1)).Select(stage => stage.Item2));

    private static string Cell(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);
}
