using Microsoft.EntityFrameworkCore.Migrations.Operations;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>What the running version uses stays where it is.</summary>
internal sealed class DropsRule : MigrationRule
{
    public override string Id => "drops";

    public override string Title => "Drops a table, a column, a schema, a sequence, a key, or an index that is unique or has no other to take its place.";

    public override string Why => "The running version reads and writes it, relies on its uniqueness, or has nothing else to find its rows by.";

    public override string Fix => "release a version that no longer uses it, and drop it with the release after that, naming that release as the reason";

    public override IEnumerable<string> Problems(CheckedMigration migration) => migration.Operations.Select(operation => operation switch
    {
        DropTableOperation table => $"drops the table {table.Name}",
        DropColumnOperation column when migration.Exists(column.Table) => $"drops the column {column.Table}.{column.Name}",
        DropSchemaOperation schema => $"drops the schema {schema.Name}",
        DropSequenceOperation sequence => $"drops the sequence {sequence.Name}",
        DropPrimaryKeyOperation key => $"drops the primary key {key.Name} of {key.Table}",
        DropUniqueConstraintOperation constraint => $"drops the unique constraint {constraint.Name} of {constraint.Table}",
        DropForeignKeyOperation key => $"drops the foreign key {key.Name} of {key.Table}, on whose cascade the running version may rely",
        DropIndexOperation index when !HasSuccessor(migration, index) => $"drops the index {index.Name} of {index.Table}, and no other takes its place",
        _ => null,
    }).OfType<string>();

    /// <summary>An index that stays, or comes with the migration, serves the same queries and keeps the same uniqueness.</summary>
    private static bool HasSuccessor(CheckedMigration migration, DropIndexOperation dropped)
    {
        var droppedNames = migration.Operations.OfType<DropIndexOperation>().Select(index => index.Name).ToHashSet(StringComparer.Ordinal);
        return migration.Indexes.FirstOrDefault(index => Ordinal.Equals(index.Name, dropped.Name)) is { } old
            && migration.Indexes.Where(index => !droppedNames.Contains(index.Name))
                .Concat(migration.Operations.OfType<CreateIndexOperation>())
                .Any(other => Ordinal.Equals(other.Table, old.Table) && Serves(other, old));
    }

    private static bool Serves(CreateIndexOperation other, CreateIndexOperation old) =>
        Ordinal.Equals(other.Filter, old.Filter)
        && (old.IsUnique ? other.IsUnique && other.Columns.SequenceEqual(old.Columns, Ordinal) : other.Columns.Take(old.Columns.Length).SequenceEqual(old.Columns, Ordinal));
}
