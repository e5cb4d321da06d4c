using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.Cli;

/// <summary>What the running version may write, it can still write.</summary>
internal sealed class NewConstraintRule : MigrationRule
{
    public override string Id => "new-constraint";

    public override string Title => "Adds a unique index, or a unique, primary key or check constraint, to an existing table.";

    public override string Why => "Rows that are there may break it, so that the migration fails; those that the running version writes are refused with an error it does not know.";

    public override string Fix => "release a version that keeps the rule itself, repair the rows that break it, and add the constraint with the release after that, naming that release as the reason";

    public override IEnumerable<string> Problems(CheckedMigration migration) => migration.Operations
        .Select(operation => operation switch
        {
            CreateIndexOperation { IsUnique: true } index when migration.Exists(index.Table) && !index.Columns.Any(column => migration.IsEmpty(index.Table, column)) =>
                $"makes {string.Join(", ", index.Columns)} of {index.Table} unique",
            AddUniqueConstraintOperation constraint when migration.Exists(constraint.Table) => $"makes {string.Join(", ", constraint.Columns)} of {constraint.Table} unique",
            AddPrimaryKeyOperation key when migration.Exists(key.Table) => $"gives {key.Table} the primary key {string.Join(", ", key.Columns)}",
            AddCheckConstraintOperation check when migration.Exists(check.Table) => $"checks the rows of {check.Table}: {check.Sql}",
            _ => null,
        })
        .OfType<string>()
        .Concat(from statement in migration.Statements
                where IndexStatement.From(statement) is { IsUnique: true } index && migration.Exists(index.Table)
                select $"adds a unique index: {statement}");
}
