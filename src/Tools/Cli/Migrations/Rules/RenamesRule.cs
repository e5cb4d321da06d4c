using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.Cli;

/// <summary>What the running version names keeps its name.</summary>
internal sealed class RenamesRule : MigrationRule
{
    public override string Id => "renames";

    public override string Title => "Renames a table, a column, an index or a sequence.";

    public override string Why => "The running version asks for the old name; by an index's name it knows which error to answer.";

    public override string Fix => "add the new one beside the old, write both, copy what is there, and drop the old one two releases later; or keep the name in the database and map to it";

    public override IEnumerable<string> Problems(CheckedMigration migration) => migration.Operations.Select(operation => operation switch
    {
        RenameTableOperation table => $"renames the table {table.Name} to {table.NewSchema ?? table.Schema}.{table.NewName ?? table.Name}",
        RenameColumnOperation column => $"renames the column {column.Table}.{column.Name} to {column.NewName}",
        RenameIndexOperation index => $"renames the index {index.Name} to {index.NewName}",
        RenameSequenceOperation sequence => $"renames the sequence {sequence.Name} to {sequence.NewSchema ?? sequence.Schema}.{sequence.NewName ?? sequence.Name}",
        _ => null,
    }).OfType<string>();
}
