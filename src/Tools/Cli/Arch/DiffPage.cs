using System.Globalization;
using System.Text;

namespace Monolith.Cli;

/// <summary>Writes what changed in the architecture as Markdown, to be pasted as a comment on a pull request.</summary>
internal static class DiffPage
{
    /// <summary>Longer lists are folded, so that the comment can be read.</summary>
    private const int Unfolded = 12;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["edges"] = "Edges between modules",
        ["useCases"] = "Use cases",
    };

    public static string Of(string reference, Snapshot before, Snapshot after, IReadOnlyList<SectionChange> changes, IReadOnlyList<NewEdge> edges)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Architecture since `{reference}`\n\n");
        if (changes.Count == 0)
        {
            return text.Append("Nothing changed: the same edges, contracts, events, endpoints and tables.\n").ToString();
        }

        text.Append("| | added | removed | changed |\n|---|---|---|---|\n");
        foreach (var change in changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {TitleOf(change.Section)} | {change.Added.Count} | {change.Removed.Count} | {change.Changed.Count} |\n");
        }

        text.Append('\n');
        if (edges.Count > 0)
        {
            text.Append("### New edges\n");
            foreach (var edge in edges)
            {
                text.Append(edge.Decision is { } decision ? $"- `{edge.Edge}`, decided in `{decision}`\n" : $"- **`{edge.Edge}` has no decision**: an ADR has to name it in a line `Edges: {edge.Edge}`\n");
            }

            text.Append('\n');
        }

        foreach (var change in changes)
        {
            Section(text, change);
        }

        var (old, now) = (Mermaid.Of(before), Mermaid.Of(after));
        return (string.Equals(old, now, StringComparison.Ordinal)
            ? text
            : text.Append(CultureInfo.InvariantCulture, $"### Before\n```mermaid\n{old}```\n### After\n```mermaid\n{now}```\n")).ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder text, SectionChange change)
    {
        var lines = change.Added.Select(name => $"- added `{name}`")
            .Concat(change.Removed.Select(name => $"- removed `{name}`"))
            .Concat(change.Changed.Select(item => $"- changed `{item.Name}`: {string.Join("; ", item.Members.Select(MemberText))}")).ToList();
        var folded = lines.Count > Unfolded;
        text.Append(CultureInfo.InvariantCulture, $"### {TitleOf(change.Section)}\n");
        text.Append(folded ? $"<details><summary>{lines.Count} changes</summary>\n\n" : "").AppendJoin('\n', lines).Append(folded ? "\n\n</details>\n\n" : "\n\n");
    }

    private static string MemberText(MemberChange change) => change switch
    {
        { Before: null, After: { } after } => $"{change.Member} `{after}` is new",
        { Before: { } before, After: null } => $"{change.Member} `{before}` is gone",
        _ => $"{change.Member} from `{change.Before}` to `{change.After}`",
    };

    private static string TitleOf(string section) => Titles.GetValueOrDefault(section) ?? char.ToUpperInvariant(section[0]) + section[1..];
}
