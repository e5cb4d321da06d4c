using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.Cli;

/// <summary>The running version can still insert rows.</summary>
internal sealed class RequiredColumnRule : MigrationRule
{
    public override string Id => "required-column";

    public override string Title => "Adds a column that is NOT NULL and has no default.";

    public override string Why => "The running version inserts rows without it, and every insert fails.";

    public override string Fix => "give it a default that stays, or let it be empty now and make it required in a later release";

    public override IEnumerable<string> Problems(CheckedMigration migration) =>
        from column in migration.Operations.OfType<AddColumnOperation>()
        where migration.Exists(column.Table)
            && column is { IsNullable: false, IsRowVersion: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null }
        select $"adds {column.Table}.{column.Name}, NOT NULL and without a default";
}
