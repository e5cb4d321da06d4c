namespace Monolith.Cli;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Nearness
{
    private const int Shown = 3;

    /// <summary>The names that take the fewest changes of a letter to become the text.</summary>
    public static IReadOnlyList<string> Nearest(this IEnumerable<string> names, string text) =>
        [.. names.Distinct(StringComparer.Ordinal).OrderBy(name => Distance(name.ToUpperInvariant(), text.ToUpperInvariant())).Take(Shown)];

    /// <summary>The edit distance (Levenshtein 1966).</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
