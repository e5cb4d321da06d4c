using System.Text.RegularExpressions;

namespace Monolith.Cli;

/// <summary>A hand-written <c>CREATE INDEX</c>.</summary>
internal sealed partial record IndexStatement(string Table, string Name, bool IsUnique, bool IsConcurrent)
{
    public static IndexStatement? From(RawStatement statement) => Create().Match(statement.Sql) is { Success: true } match
        ? new(match.Groups["table"].Value, match.Groups["name"].Value, match.Groups["unique"].Success, match.Groups["concurrently"].Success)
        : null;

    [GeneratedRegex(
        @"\bCREATE\s+(?<unique>UNIQUE\s+)?((NON)?CLUSTERED\s+)?INDEX\s+(?<concurrently>CONCURRENTLY\s+)?(IF\s+NOT\s+EXISTS\s+)?([\w""\[\]]+\.)?[""\[]?(?<name>\w*)[""\]]?\s*\bON\s+(ONLY\s+)?([\w""\[\]]+\.)?[""\[]?(?<table>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Create();
}
