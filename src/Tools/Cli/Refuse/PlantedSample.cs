using System.Text.RegularExpressions;
using Monolith.Architecture;

namespace Monolith.Cli;

/// <summary>A diagnostic that the build reported as an error.</summary>
internal sealed record SampleFinding(string Rule, string File, int Line);

/// <summary>A file of <c>tests/Refusals</c>: lines that end in <c>refused</c>, or in <c>refused by</c> a package's rule, must be; the others are near misses.</summary>
internal sealed partial class PlantedSample
{
    private readonly List<int> planted;

    private PlantedSample(string path, string text)
    {
        (Path, Text) = (path, text);
        planted = [.. text.Split('\n').Index().Where(line => Mark().IsMatch(line.Item)).Select(line => line.Index + 1)];
    }

    /// <summary>The path from the repository's root.</summary>
    public string Path { get; }

    public string FileName => System.IO.Path.GetFileName(Path);

    public string Text { get; }

    public static PlantedSample Read(string root, string rule)
    {
        var path = System.IO.Path.Combine("tests", "Refusals", $"{rule}.cs");
        return File.Exists(System.IO.Path.Combine(root, path))
            ? new(path, File.ReadAllText(System.IO.Path.Combine(root, path)))
            : throw new CommandFailedException($"{path} is missing.", $"Write it: at least three shapes of what {rule} refuses, each line ending in // refused, and near misses.");
    }

    /// <summary>Holds what was found in this file against what was planted.</summary>
    public (string Observed, bool Bites) Compare(IReadOnlyList<SampleFinding> found)
    {
        var mine = found.Where(finding => string.Equals(finding.File, FileName, StringComparison.Ordinal)).ToList();
        var lines = mine.Select(finding => finding.Line).Distinct().ToList();
        var missed = planted.Except(lines).ToList();
        var wrong = lines.Except(planted).Order().ToList();
        var observed = $"{planted.Count - missed.Count} of {planted.Count} planted lines refused ({string.Join(", ", mine.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))})";
        return (
            observed + Lines("; not refused: line", missed) + Lines("; near misses refused: line", wrong),
            planted.Count >= Proof.Shapes && missed.Count == 0 && wrong.Count == 0);
    }

    [GeneratedRegex(@"\brefused( by [A-Z]+\d+)?\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    private static string Lines(string what, List<int> lines) => lines.Count == 0 ? "" : $"{what} {string.Join(", ", lines)}";
}
