using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary>Each rule refuses what is planted against it, and leaves alone what only looks like it.</summary>
[Trait("Database", "None")]
public sealed class MigrationRuleTests
{
    private const string Server = "PostgreSql";
    private const string Embedded = "Sqlite";

    private static readonly Dictionary<string, Planted> Bad = new(StringComparer.Ordinal)
    {
        ["a table is dropped"] = new("drops", Server, up => up.DropTable("notes")),
        ["a column is dropped"] = new("drops", Server, up => up.DropColumn("title", "notes")),
        ["a schema is dropped"] = new("drops", Server, up => up.DropSchema("notes")),
        ["a sequence is dropped"] = new("drops", Server, up => up.DropSequence("numbers")),
        ["a unique index is dropped"] = new("drops", Server, up => up.DropIndex("ix_notes_title", table: "notes")),
        ["an index is dropped that queries follow"] = new("drops", Embedded, up => up.DropIndex("ix_notes_shelf", table: "notes")),
        ["a unique index gives way to one that is not"] = new("drops", Embedded, up =>
        {
            up.DropIndex("ix_notes_title", table: "notes");
            up.CreateIndex("ix_notes_title", "notes", "title");
        }),
        ["a primary key is dropped"] = new("drops", Server, up => up.DropPrimaryKey("pk_notes", "notes")),
        ["a unique constraint is dropped"] = new("drops", Server, up => up.DropUniqueConstraint("uq_notes", "notes")),
        ["a foreign key is dropped"] = new("drops", Server, up => up.DropForeignKey("fk_notes", "notes")),
        ["a table is renamed"] = new("renames", Server, up => up.RenameTable("notes", newName: "papers")),
        ["a column is renamed"] = new("renames", Server, up => up.RenameColumn("title", "notes", "heading")),
        ["an index is renamed"] = new("renames", Server, up => up.RenameIndex("ix_notes_title", "ix_notes_heading", "notes")),
        ["a sequence is renamed"] = new("renames", Server, up => up.RenameSequence("numbers", newName: "figures")),
        ["a column is required and has no default"] = new("required-column", Server, up => up.AddColumn<string>("colour", "notes", "text", nullable: false)),
        ["a column becomes required"] = new("made-required", Server, up => up.AlterColumn<string>("shelf", "notes", "text", nullable: false, oldClrType: typeof(string), oldType: "text", oldNullable: true)),
        ["a required column loses its default"] = new("made-required", Server, up => up.AlterColumn<string>("shelf", "notes", "text", oldClrType: typeof(string), oldType: "text", oldDefaultValue: "A")),
        ["a text gets shorter"] = new("column-type", Server, up => up.AlterColumn<string>("title", "notes", "character varying(80)", maxLength: 80, oldClrType: typeof(string), oldType: "character varying(120)", oldMaxLength: 120)),
        ["a text gets shorter where types have no length"] = new("column-type", Embedded, up => up.AlterColumn<string>("title", "notes", "TEXT", maxLength: 80, oldClrType: typeof(string), oldType: "TEXT", oldMaxLength: 120)),
        ["an endless text gets an end"] = new("column-type", Server, up => up.AlterColumn<string>("title", "notes", "character varying(80)", maxLength: 80, oldClrType: typeof(string), oldType: "text")),
        ["a number gets smaller"] = new("column-type", Server, up => up.AlterColumn<int>("size", "notes", "integer", oldClrType: typeof(long), oldType: "bigint")),
        ["a number gets larger, so that every row is rewritten"] = new("column-type", Server, up => up.AlterColumn<long>("size", "notes", "bigint", oldClrType: typeof(int), oldType: "integer")),
        ["a decimal keeps fewer digits"] = new("column-type", Server, up => up.AlterColumn<decimal>("size", "notes", "numeric(10,2)", oldClrType: typeof(decimal), oldType: "numeric(18,2)")),
        ["a column gets another type"] = new("column-type", Server, up => up.AlterColumn<string>("size", "notes", "text", oldClrType: typeof(int), oldType: "integer")),
        ["a column sorts otherwise"] = new("column-type", Server, up => up.AlterColumn<string>("title", "notes", "text", collation: "C", oldClrType: typeof(string), oldType: "text")),
        ["an index is built while writers wait"] = new("blocking-index", Server, up => up.CreateIndex("ix_notes_size", "notes", "size")),
        ["a statement builds an index while writers wait"] = new("blocking-index", Server, up => up.Sql("CREATE INDEX ix_notes_size ON notes.notes (size)")),
        ["an index is built concurrently inside a transaction"] = new("blocking-index", Server, up => up.Sql("CREATE INDEX CONCURRENTLY ix_notes_size ON notes (size)")),
        ["a column becomes unique"] = new("new-constraint", Embedded, up => up.CreateIndex("ix_notes_shelf_title", "notes", ["shelf", "title"], unique: true)),
        ["a statement makes a column unique"] = new("new-constraint", Embedded, up => up.Sql("CREATE UNIQUE INDEX ix ON notes (shelf)")),
        ["a unique constraint is added"] = new("new-constraint", Server, up => up.AddUniqueConstraint("uq_notes_shelf", "notes", "shelf")),
        ["a primary key is added"] = new("new-constraint", Server, up => up.AddPrimaryKey("pk_notes", "notes", "title")),
        ["rows are checked"] = new("new-constraint", Server, up => up.AddCheckConstraint("ck_notes_size", "notes", "size > 0")),
        ["a foreign key is added and validated"] = new("foreign-key", Server, up => up.AddForeignKey("fk_notes_shelves", "notes", "shelf", "shelves")),
        ["a statement drops a table"] = new("raw-sql", Server, up => up.Sql("DROP TABLE notes")),
        ["the second statement drops a column"] = new("raw-sql", Server, up => up.Sql("UPDATE notes SET size = 1;\nalter table notes\n  drop title;")),
        ["a statement is hidden in a text"] = new("raw-sql", "SqlServer", up => up.Sql("EXEC(N'DROP TABLE notes')")),
        ["a statement renames"] = new("raw-sql", "SqlServer", up => up.Sql("EXEC sp_rename 'notes.title', 'heading', 'COLUMN'")),
        ["a statement makes a column required"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ALTER COLUMN shelf SET NOT NULL")),
        ["a statement changes a type"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ALTER COLUMN title TYPE varchar(10)")),
        ["a statement adds a column that is required"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ADD colour text NOT NULL")),
        ["a statement adds a column that is computed for every row"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ADD words tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED")),
        ["a statement adds a constraint and validates it"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ADD CONSTRAINT fk FOREIGN KEY (shelf) REFERENCES shelves")),
        ["a statement empties a table"] = new("raw-sql", Server, up => up.Sql("TRUNCATE notes")),
    };

    private static readonly Dictionary<string, Planted> NearMisses = new(StringComparer.Ordinal)
    {
        ["an index is dropped whose columns begin another"] = new("drops", Server, up => up.DropIndex("ix_notes_size", table: "notes")),
        ["an index is dropped that comes again with a column more"] = new("drops", Embedded, up =>
        {
            up.DropIndex("ix_notes_shelf", table: "notes");
            up.CreateIndex("ix_notes_shelf", "notes", ["shelf", "title"]);
        }),
        ["a check is dropped"] = new("drops", Server, up => up.DropCheckConstraint("ck_notes", "notes")),
        ["a table is new beside the old one"] = new("renames", Server, NewTable),
        ["a column is required and has a default"] = new("required-column", Server, up => up.AddColumn<string>("colour", "notes", "text", nullable: false, defaultValue: "")),
        ["a column may be empty"] = new("required-column", Server, up => up.AddColumn<string>("colour", "notes", "text", nullable: true)),
        ["a column of a new table is required"] = new("required-column", Server, up =>
        {
            NewTable(up);
            up.AddColumn<string>("colour", "papers", "text", nullable: false);
        }),
        ["a column may be empty from now on"] = new("made-required", Server, up => up.AlterColumn<string>("shelf", "notes", "text", nullable: true, oldClrType: typeof(string), oldType: "text")),
        ["a required column gets a default"] = new("made-required", Server, up => up.AlterColumn<string>("shelf", "notes", "text", defaultValue: "A", oldClrType: typeof(string), oldType: "text")),
        ["a text gets longer"] = new("column-type", Server, up => up.AlterColumn<string>("title", "notes", "character varying(200)", maxLength: 200, oldClrType: typeof(string), oldType: "character varying(120)", oldMaxLength: 120)),
        ["a text gets endless"] = new("column-type", Server, up => up.AlterColumn<string>("title", "notes", "text", oldClrType: typeof(string), oldType: "character varying(120)", oldMaxLength: 120)),
        ["a text gets endless on SQL Server"] = new("column-type", "SqlServer", up => up.AlterColumn<string>("title", "notes", "nvarchar(max)", oldClrType: typeof(string), oldType: "nvarchar(120)", oldMaxLength: 120)),
        ["a decimal keeps more digits"] = new("column-type", Server, up => up.AlterColumn<decimal>("size", "notes", "numeric(20,2)", oldClrType: typeof(decimal), oldType: "numeric(18,2)")),
        ["an index is built concurrently"] = new("blocking-index", Server, up => up.CreateIndex("ix_notes_size_title", "notes", "size").Annotation("Npgsql:CreatedConcurrently", true)),
        ["an index of a new table is built"] = new("blocking-index", Server, up =>
        {
            NewTable(up);
            up.CreateIndex("ix_papers_title", "papers", "title");
        }),
        ["an embedded database builds an index"] = new("blocking-index", Embedded, up => up.CreateIndex("ix_notes_size_title", "notes", "size")),
        ["a statement builds an index of its own table"] = new("blocking-index", Server, up => up.Sql("CREATE TABLE IF NOT EXISTS notes.words (word text); CREATE INDEX ix_words ON notes.words (word);")),
        ["a new column that is empty becomes unique"] = new("new-constraint", Embedded, up =>
        {
            up.AddColumn<string>("code", "notes", "TEXT", nullable: true);
            up.CreateIndex("ix_notes_code", "notes", "code", unique: true);
        }),
        ["a new table has a unique column and a check"] = new("new-constraint", Server, up =>
        {
            NewTable(up);
            up.CreateIndex("ix_papers_title", "papers", "title", unique: true);
            up.AddCheckConstraint("ck_papers_title", "papers", "title <> ''");
        }),
        ["a new table points to another"] = new("foreign-key", Server, up =>
        {
            NewTable(up);
            up.AddForeignKey("fk_papers_notes", "papers", "title", "notes");
        }),
        ["a comment speaks of dropping"] = new("raw-sql", Server, up => up.Sql("-- Later we DROP TABLE notes; and it's gone.\n/* DROP it */ UPDATE notes SET title = 'it''s -- fine' WHERE size = 1")),
        ["a statement adds a column that may be empty"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ADD COLUMN colour text")),
        ["a statement adds a required column with a default"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ADD COLUMN colour text NOT NULL DEFAULT ''")),
        ["a statement lets a column be empty"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ALTER COLUMN shelf DROP NOT NULL")),
        ["a constraint holds for new rows, and is validated later"] = new("raw-sql", Server, up => up.Sql("ALTER TABLE notes ADD CONSTRAINT fk FOREIGN KEY (shelf) REFERENCES shelves NOT VALID")),
        ["an interrupted build is begun again"] = new("raw-sql", Server, up =>
        {
            up.Sql("DROP INDEX CONCURRENTLY IF EXISTS notes.ix_notes_colour", suppressTransaction: true);
            up.Sql("CREATE INDEX CONCURRENTLY ix_notes_colour ON notes.notes (colour)", suppressTransaction: true);
        }),
    };

    public static TheoryData<string> BadNames => new(Bad.Keys);

    public static TheoryData<string> NearMissNames => new(NearMisses.Keys);

    [Theory]
    [MemberData(nameof(BadNames))]
    public void It_is_refused_that(string name) => Find(Bad[name]).Select(finding => finding.Rule).Distinct().ShouldBe([Bad[name].Rule]);

    [Theory]
    [MemberData(nameof(NearMissNames))]
    public void It_is_fine_that(string name) => Find(NearMisses[name]).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_both_and_explains_itself()
    {
        foreach (var rule in MigrationRules.All)
        {
            Bad.Values.ShouldContain(planted => planted.Rule == rule.Id, rule.Id);
            NearMisses.Values.ShouldContain(planted => planted.Rule == rule.Id, rule.Id);
            new[] { rule.Title, rule.Why, rule.Fix }.ShouldAllBe(text => text.Length > 20);
        }

        MigrationRules.All.Select(rule => rule.Id).ShouldBeUnique();
    }

    [Fact]
    public void The_guide_names_every_rule()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "guides", "change-a-table.md"));
        MigrationRules.All.ShouldAllBe(rule => guide.Contains($"| `{rule.Id}` |"));
    }

    private static IEnumerable<MigrationFinding> Find(Planted planted) =>
        MigrationRules.Check(MigrationHistory.Follow(planted.Product, "notes", [("1_Initial", new PlantedMigration(Initial)), ("2_Planted", new PlantedMigration(planted.Up))]));

    private static void Initial(MigrationBuilder up)
    {
        up.CreateTable("notes", table => new
        {
            title = table.Column<string>(maxLength: 120),
            shelf = table.Column<string>(nullable: true),
            size = table.Column<int>(),
        });
        up.CreateIndex("ix_notes_title", "notes", "title", unique: true);
        up.CreateIndex("ix_notes_shelf", "notes", "shelf");
        up.CreateIndex("ix_notes_size", "notes", "size");
        up.CreateIndex("ix_notes_size_shelf", "notes", ["size", "shelf"]);
    }

    private static void NewTable(MigrationBuilder up) => up.CreateTable("papers", table => new { title = table.Column<string>() });

    private sealed record Planted(string Rule, string Product, Action<MigrationBuilder> Up);
}
