using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.Cli;

/// <summary>What the running version may leave out, it can still leave out.</summary>
internal sealed class MadeRequiredRule : MigrationRule
{
    public override string Id => "made-required";

    public override string Title => "Makes a column NOT NULL, or takes the default of one that is.";

    public override string Why => "The running version still writes rows without a value, and each of these writes fails.";

    public override string Fix => "release a version that always writes a value, fill what is empty, and make it required with the release after that, naming that release as the reason";

    public override IEnumerable<string> Problems(CheckedMigration migration) => migration.Operations.OfType<AlterColumnOperation>().Select(column => column switch
    {
        { IsNullable: false, OldColumn.IsNullable: true } => $"makes {column.Table}.{column.Name} NOT NULL",
        { IsNullable: false } when HasDefault(column.OldColumn) && !HasDefault(column) => $"takes the default of {column.Table}.{column.Name}, which is NOT NULL",
        _ => null,
    }).OfType<string>();

    private static bool HasDefault(ColumnOperation column) => column.DefaultValue is not null || column.DefaultValueSql is not null;
}
