using Microsoft.EntityFrameworkCore.Migrations.Operations;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>On PostgreSQL an index of a table in use is built beside its writers.</summary>
internal sealed class BlockingIndexRule : MigrationRule
{
    private const string Concurrently = "Npgsql:CreatedConcurrently";

    public override string Id => "blocking-index";

    public override string Title => "On PostgreSQL, builds an index of an existing table without CONCURRENTLY, or with it inside the migration's transaction.";

    public override string Why => "Every write to the table waits until the index is built; and what is built concurrently cannot be built in a transaction.";

    public override string Fix => "write .Annotation(\"Npgsql:CreatedConcurrently\", true) behind CreateIndex, in a migration of its own, or run CREATE INDEX CONCURRENTLY with suppressTransaction: true";

    public override IEnumerable<string> Problems(CheckedMigration migration) =>
        Ordinal.Equals(migration.Product, CheckedMigration.PostgreSql) ? Declared(migration).Concat(Written(migration)) : [];

    private static IEnumerable<string> Declared(CheckedMigration migration) =>
        from index in migration.Operations.OfType<CreateIndexOperation>()
        where migration.Exists(index.Table) && index[Concurrently] is not true
        select $"builds the index {index.Name} while writes to {index.Table} wait";

    private static IEnumerable<string> Written(CheckedMigration migration) => migration.Statements.Select(statement => IndexStatement.From(statement) switch
    {
        { IsConcurrent: false } index when migration.Exists(index.Table) => $"builds an index while writes to {index.Table} wait: {statement}",
        { IsConcurrent: true } when !statement.OutsideTransaction => $"builds an index concurrently inside a transaction: {statement}",
        _ => null,
    }).OfType<string>();
}
