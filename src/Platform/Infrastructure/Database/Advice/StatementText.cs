using System.Text.RegularExpressions;

namespace Monolith.Platform.Infrastructure;

/// <summary>What can be told from the text of a statement that Entity Framework wrote.</summary>
internal static partial class StatementText
{
    /// <summary>More rows than a page has, and few enough that an index in the order of the list is the cheaper way.</summary>
    private const string PageOfRows = "LIMIT 100";

    /// <summary>The statements of a command that have a plan, one by one. How many rows a page has is known here, not to a plan without values.</summary>
    public static IEnumerable<string> PlannedIn(string command) => command
        .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(statement => Limit().Replace(statement.TrimEnd(';'), PageOfRows))
        .Where(statement => Planned().IsMatch(statement));

    /// <summary>The names of the parameters, in the order of their first use, with the sign that begins them.</summary>
    public static IReadOnlyList<string> ParametersOf(string statement) =>
        [.. Parameter().Matches(statement).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Puts something else in the place of each parameter.</summary>
    public static string ReplaceParameters(string statement, Func<string, string> replacement) =>
        Parameter().Replace(statement, match => replacement(match.Value));

    /// <summary>
    /// The columns of an index by which a table's rows are found: those compared for equality, then those of the order, or one that is compared in
    /// another way.
    /// </summary>
    public static IReadOnlyList<string> ColumnsOf(IEnumerable<(string Column, bool IsEquality)> conditions, IReadOnlyList<string> order)
    {
        var found = conditions.ToLookup(condition => condition.IsEquality, condition => condition.Column);
        return [.. found[true].Concat(order.Count > 0 ? order : found[false].Take(1)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A name for an index in the manner of the model's own.</summary>
    public static string NameOf(string table, IEnumerable<string> columns, int longest)
    {
        var name = $"ix_{table}_{string.Join('_', columns)}";
        return name.Length <= longest ? name : name[..longest];
    }

    [GeneratedRegex(@"\bLIMIT @\w+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^(SELECT|WITH|UPDATE|DELETE)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Planned();

    [GeneratedRegex(@"@\w+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Parameter();
}
