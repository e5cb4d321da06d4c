using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.Cli;

/// <summary>A table in use gets its foreign keys without being read through under a lock.</summary>
internal sealed class ForeignKeyRule : MigrationRule
{
    public override string Id => "foreign-key";

    public override string Title => "Adds a foreign key to an existing table, and has all its rows checked at once.";

    public override string Why => "Writes to both tables wait while every row is checked, and rows of the running version may point nowhere.";

    public override string Fix => "on PostgreSQL, ADD CONSTRAINT … NOT VALID, and VALIDATE CONSTRAINT in a later migration; otherwise add it together with its table, or once nothing is written without it";

    public override IEnumerable<string> Problems(CheckedMigration migration) =>
        from key in migration.Operations.OfType<AddForeignKeyOperation>()
        where migration.Exists(key.Table)
        select $"adds the foreign key {key.Name} from {key.Table} to {key.PrincipalTable}";
}
