using System.Text.RegularExpressions;

namespace Monolith.Platform.Infrastructure;

/// <summary>Columns in the expressions of PostgreSQL's plans; those inside of a function are left out, which no plain index finds.</summary>
internal static partial class PlanText
{
    /// <summary>The column that a part of a filter compares; none when the part is more complicated.</summary>
    public static IEnumerable<(string Column, bool IsEquality)> ConditionIn(string part, string alias)
    {
        var match = Condition().Match(part);
        if (match.Success && string.Equals(match.Groups["alias"].Value, alias, StringComparison.Ordinal) && !part.Contains(" OR ", StringComparison.Ordinal))
        {
            yield return (match.Groups["column"].Value, match.Groups["comparison"].Value is "=" or "IS NULL");
        }
    }

    /// <summary>The columns of an order, when all are this table's own.</summary>
    public static IReadOnlyList<string> OrderIn(IReadOnlyList<string> order, string alias)
    {
        var keys = order.Select(key => Key().Match(key)).ToList();
        return keys.TrueForAll(key => key.Success && string.Equals(key.Groups["alias"].Value, alias, StringComparison.Ordinal))
            ? [.. keys.Select(key => key.Groups["column"].Value)]
            : [];
    }

    [GeneratedRegex("""^\s*\(*"?(?<alias>\w+)"?\."?(?<column>\w+)"?\)*(::[\w ]+)?\)*\s*(?<comparison>=|<=|>=|<|>|IS NULL)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Condition();

    [GeneratedRegex("""^"?(?<alias>\w+)"?\."?(?<column>\w+)"?( COLLATE "?\w+"?)?( DESC| ASC)?( NULLS \w+)?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Key();
}
