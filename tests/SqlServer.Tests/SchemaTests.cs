using Monolith.Testing;
namespace Monolith.SqlServer.Tests;

/// <summary>The databases that migrations lead to are such as SQL Server accepts.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Every_migrations_target_is_a_database_without_fault()
    {
        foreach (var module in ModuleMigrations.All)
        {
            foreach (var migration in module.Migrations)
            {
                DatabaseModel.Faults(new Schema().Apply(module.CreationOf(migration)).Script()).ShouldBeEmpty($"{module.Name}, {migration.GetType().Name}");
            }
        }
    }

    [Fact]
    public void Migrations_one_after_the_other_lead_to_what_the_last_one_aims_at()
    {
        foreach (var module in ModuleMigrations.All)
        {
            var migrated = new Schema();
            module.Migrations.ToList().ForEach(migration => migrated.Apply(module.StatementsOf(migration)));
            var target = new Schema().Apply(module.CreationOf(module.Migrations[^1]));

            migrated.Tables.Keys.ShouldBe(target.Tables.Keys, ignoreOrder: true, module.Name);
            foreach (var (table, columns) in target.Tables)
            {
                // A column that only SQL Server has stands in a migration and not in the model.
                columns.ShouldBeSubsetOf(migrated.Tables[table], table);
            }
        }
    }

    [Fact]
    public void The_databases_of_all_modules_fit_into_one() => DatabaseModel.Faults(Migrated().Script()).ShouldBeEmpty();

    [Fact]
    public void A_migration_can_be_taken_back()
    {
        foreach (var module in ModuleMigrations.All)
        {
            var schema = new Schema();
            module.Migrations.ToList().ForEach(migration => schema.Apply(module.StatementsOf(migration)));
            module.Migrations.Reverse().ToList().ForEach(migration => schema.Apply(module.StatementsOf(migration, down: true)));

            schema.Tables.ShouldBeEmpty(module.Name);
        }
    }

    [Theory]
    [InlineData("CREATE VIEW [catalog].[planted] AS SELECT [nothing] FROM [catalog].[services]")]
    [InlineData("CREATE TABLE [catalog].[planted] ([id] int NOT NULL PRIMARY KEY, [other] int NOT NULL REFERENCES [catalog].[nothing]([id]))")]
    [InlineData("CREATE INDEX [planted] ON [catalog].[services] ([nothing])")]
    [InlineData("CREATE TABLE [nothing].[planted] ([id] int NOT NULL PRIMARY KEY)")]
    public void A_broken_reference_in_a_target_is_found(string planted) => DatabaseModel.Faults([.. Migrated().Script(), planted]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("ALTER TABLE [catalog].[service] ADD [planted] int NULL", "There is no table catalog.service.")]
    [InlineData("ALTER TABLE [catalog].[services] ALTER COLUMN [planted] int NULL", "There is no column planted in catalog.services.")]
    [InlineData("ALTER TABLE [catalog].[services] DROP COLUMN [planted]", "There is no column planted in catalog.services.")]
    [InlineData("ALTER TABLE [catalog].[services] DROP COLUMN [name]", "The column name of catalog.services is used by a key or an index.")]
    [InlineData("ALTER TABLE [catalog].[services] DROP CONSTRAINT [planted]", "There is no constraint planted on catalog.services.")]
    [InlineData("ALTER TABLE [catalog].[services] ADD CONSTRAINT [fk] FOREIGN KEY ([slug]) REFERENCES [catalog].[planted] ([slug])", "There is no table catalog.planted.")]
    [InlineData("ALTER TABLE [catalog].[services] ADD [planted] AS ([name] + [planting])", "There is no column planting in catalog.services.")]
    [InlineData("CREATE INDEX [planted] ON [catalog].[services] ([planted])", "There is no column planted in catalog.services.")]
    [InlineData("CREATE INDEX [planted] ON [catalog].[services] ([name]) WHERE [planted] IS NOT NULL", "There is no column planted in catalog.services.")]
    [InlineData("CREATE INDEX [ix_services_name_id] ON [catalog].[services] ([name])", "There is an index ix_services_name_id on catalog.services already.")]
    [InlineData("DROP INDEX [planted] ON [catalog].[services]", "There is no index planted on catalog.services.")]
    [InlineData("DROP TABLE [identity].[users]", "The table identity.users is referenced.")]
    [InlineData("UPDATE [catalog].[services] SET [planted] = 1", "There is no column planted.")]
    [InlineData("EXEC(N'DELETE FROM [catalog].[planted]')", "There is no table catalog.planted.")]
    [InlineData("ALTER DATABASE CURRENT SET READ_ONLY", "A migration may not hold a AlterDatabaseSetStatement.")]
    [InlineData("EXEC sp_rename N'[catalog].[services].[planted]', N'title', 'COLUMN'", "The column planted of catalog.services cannot become title.")]
    [InlineData("EXEC sp_rename N'[catalog].[services].[planted]', N'planting', 'INDEX'", "There is no index planted on catalog.services.")]
    [InlineData("TRUNCATE TABLE [catalog].[services]", "A migration may not hold a TruncateTableStatement.")]
    [InlineData("SELECT * FROM [catalog].[services]", "A migration may not hold a SelectStatement.")]
    [InlineData("ALTER TABLE [catalog].[services] ADD COLUMN [planted] int", "Incorrect syntax near")]
    public void A_migration_that_would_fail_is_refused_with_its_reason(string planted, string reason) =>
        Should.Throw<SqlServerException>(() => Migrated().Apply([planted])).Message.ShouldContain(reason);

    [Fact]
    public void What_is_renamed_is_known_by_its_new_name()
    {
        var renamed = Migrated().Apply(
        [
            "EXEC sp_rename N'[catalog].[services].[name]', N'title', 'COLUMN'",
            "EXEC sp_rename N'[catalog].[services].[ix_services_name_id]', N'ix_services_title_id', 'INDEX'",
            "DROP INDEX [ix_services_title_id] ON [catalog].[services]",
        ]);

        DatabaseModel.Faults(renamed.Script()).ShouldBeEmpty();
        Should.Throw<SqlServerException>(() => renamed.Apply(["UPDATE [catalog].[services] SET [name] = N''"]));
    }

    [Fact]
    public void What_the_tool_writes_to_drop_a_column_with_a_default_is_understood() => Migrated().Apply(
        [
            """
            DECLARE @var nvarchar(max);
            SELECT @var = QUOTENAME([d].[name])
            FROM [sys].[default_constraints] [d]
            INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
            WHERE ([d].[parent_object_id] = OBJECT_ID(N'[catalog].[services]') AND [c].[name] = N'summary');
            IF @var IS NOT NULL EXEC(N'ALTER TABLE [catalog].[services] DROP CONSTRAINT ' + @var + ';');
            ALTER TABLE [catalog].[services] DROP COLUMN [body_html];
            """,
        ]).Tables["catalog.services"].ShouldNotContain("body_html");

    /// <summary>All modules' tables in one database.</summary>
    internal static Schema Migrated()
    {
        var schema = new Schema();
        foreach (var module in ModuleMigrations.All)
        {
            module.Migrations.ToList().ForEach(migration => schema.Apply(module.StatementsOf(migration)));
        }

        return schema;
    }
}
