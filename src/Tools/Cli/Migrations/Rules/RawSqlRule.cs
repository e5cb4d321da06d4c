using System.Text.RegularExpressions;

namespace Monolith.Cli;

/// <summary>What is refused as an operation is refused as a statement, too.</summary>
internal sealed partial class RawSqlRule : MigrationRule
{
    private static readonly IReadOnlyList<(Regex Pattern, string Does)> Refused =
    [
        (Drop(), "drops something"),
        (Rename(), "renames something"),
        (AlterColumn(), "changes a column"),
        (RequiredColumn(), "adds a column that is NOT NULL and has no default"),
        (StoredColumn(), "adds a computed column, for which every row is rewritten under a lock"),
        (Constraint(), "adds a constraint that all rows are checked against"),
        (Lock(), "locks or empties a table"),
    ];

    public override string Id => "raw-sql";

    public override string Title => "Runs a hand-written statement that drops, renames, narrows, requires, validates or locks.";

    public override string Why => "A statement does the same to the running version as the operation that another rule refuses.";

    public override string Fix => "do it in steps as the rule about that operation says; docs/guides/change-a-table.md shows them";

    public override IEnumerable<string> Problems(CheckedMigration migration)
    {
        var created = migration.Statements.Select(statement => IndexStatement.From(statement)?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from statement in migration.Statements
               where !IsRebuilt(statement, created)
               from refused in Refused
               where refused.Pattern.IsMatch(statement.Sql)
               select $"{refused.Does}: {statement}";
    }

    /// <summary>A concurrent build that was interrupted leaves a broken index behind; the next run may drop it before it builds it again.</summary>
    private static bool IsRebuilt(RawStatement statement, HashSet<string> created) =>
        DropIndex().Match(statement.Sql) is { Success: true } match && created.Contains(match.Groups["name"].Value);

    [GeneratedRegex(@"\bDROP\b(?!\s+NOT\s+NULL)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Drop();

    [GeneratedRegex(@"^DROP\s+INDEX\s+(CONCURRENTLY\s+)?IF\s+EXISTS\s+([\w""]+\.)?""?(?<name>\w+)""?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DropIndex();

    [GeneratedRegex(@"\bRENAME\b|\bsp_rename\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rename();

    [GeneratedRegex(@"\bALTER\s+COLUMN\b(?!\s+\S+\s+(DROP\s+NOT\s+NULL|SET\s+DEFAULT)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AlterColumn();

    [GeneratedRegex(@"\bALTER\s+TABLE\b.*\bADD\b(?!\s+(CONSTRAINT|CHECK|PRIMARY|FOREIGN|UNIQUE)\b)(?!.*\b(DEFAULT|GENERATED|IDENTITY)\b).*\bNOT\s+NULL\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequiredColumn();

    [GeneratedRegex(@"\bALTER\s+TABLE\b.*\bADD\b.*\bGENERATED\s+ALWAYS\s+AS\b.*\bSTORED\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StoredColumn();

    [GeneratedRegex(@"\bADD\s+(CONSTRAINT\s+\S+\s+)?(UNIQUE|PRIMARY\s+KEY|FOREIGN\s+KEY|CHECK|EXCLUDE)\b(?!.*\bNOT\s+VALID\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\bTRUNCATE\b|\bLOCK\s+TABLE\b|\bVACUUM\s+FULL\b|^CLUSTER\b|\bREINDEX\b(?!.*\bCONCURRENTLY\b)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Lock();
}
