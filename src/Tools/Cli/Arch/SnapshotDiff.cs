using System.Text.Json;

namespace Monolith.Cli;

/// <summary>A member of an item that is not what it was.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Before">What it said; null when there was none.</param>
/// <param name="After">What it says; null when there is none.</param>
internal sealed record MemberChange(string Member, string? Before, string? After);

/// <summary>An item that is there before and after, and not the same.</summary>
internal sealed record ItemChange(string Name, IReadOnlyList<MemberChange> Members);

/// <summary>What changed in one section of the architecture.</summary>
internal sealed record SectionChange(string Section, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<ItemChange> Changed);

/// <summary>Compares two snapshots of the architecture.</summary>
internal static class SnapshotDiff
{
    /// <summary>The sections that differ, in the order in which people ask for them.</summary>
    public static IReadOnlyList<SectionChange> Between(Snapshot before, Snapshot after) =>
    [
        .. before.Sections.Union(after.Sections, StringComparer.Ordinal).OrderBy(Rank).ThenBy(section => section, StringComparer.Ordinal)
            .Select(section => Of(section, before[section], after[section]))
            .Where(change => change.Added.Count + change.Removed.Count + change.Changed.Count > 0),
    ];

    private static int Rank(string section) => Array.IndexOf(["edges", "contracts", "events", "subscriptions", "endpoints", "tables"], section) is var rank and >= 0 ? rank : int.MaxValue;

    private static SectionChange Of(string section, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) => new(
        section,
        [.. after.Keys.Except(before.Keys, StringComparer.Ordinal)],
        [.. before.Keys.Except(after.Keys, StringComparer.Ordinal)],
        [.. after.Keys.Intersect(before.Keys, StringComparer.Ordinal).Select(name => new ItemChange(name, Members(before[name], after[name]))).Where(change => change.Members.Count > 0)]);

    private static IReadOnlyList<MemberChange> Members(string before, string after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(member => new MemberChange(member, old.GetValueOrDefault(member), now.GetValueOrDefault(member)))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
        ];
    }

    /// <summary>What an item says, by member; that of its inner object beside the module it belongs to.</summary>
    private static Dictionary<string, string> Flat(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.EnumerateObject()
            .SelectMany(member => member.Value.ValueKind is JsonValueKind.Object ? member.Value.EnumerateObject() : Enumerable.Repeat(member, 1))
            .ToDictionary(member => member.Name, member => TextOf(member.Value), StringComparer.Ordinal);
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(member => TextOf(member.Value))),
        _ => value.GetRawText(),
    };
}
