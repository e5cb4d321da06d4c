using Microsoft.EntityFrameworkCore.Migrations.Operations;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>A column keeps what it holds, in the form in which the running version reads it.</summary>
internal sealed class ColumnTypeRule : MigrationRule
{
    public override string Id => "column-type";

    public override string Title => "Makes a column shorter or smaller, or gives it another type, collation or computation.";

    public override string Why => "Values that are there or that the running version writes no longer fit, or the table is locked while every row is rewritten.";

    public override string Fix => "add a second column, write both, copy what is there, and drop the first one two releases later";

    public override IEnumerable<string> Problems(CheckedMigration migration) =>
        from column in migration.Operations.OfType<AlterColumnOperation>()
        let problem = Problem(column)
        where problem is not null
        select $"{problem} of {column.Table}.{column.Name}";

    private static string? Problem(AlterColumnOperation column)
    {
        var old = column.OldColumn;
        return column switch
        {
            { ColumnType: { } type } when old.ColumnType is { } before && !ColumnType.Parse(type).Widens(ColumnType.Parse(before)) => $"changes the type from {before} to {type}",
            { MaxLength: { } length } when old.MaxLength is null || old.MaxLength > length => $"shortens the longest value to {length}",
            { Precision: { } precision } when old.Precision > precision => $"lowers the precision to {precision}",
            _ when !Ordinal.Equals(column.Collation, old.Collation) => $"changes the collation from {old.Collation ?? "the database's"} to {column.Collation ?? "the database's"}",
            _ when !Ordinal.Equals(column.ComputedColumnSql, old.ComputedColumnSql) => "changes the computation",
            _ => null,
        };
    }
}
