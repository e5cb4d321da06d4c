using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary>The product's own migrations, on every database product, and the reasons that some of them carry.</summary>
[Trait("Database", "None")]
public sealed class CheckTests
{
    [Fact]
    public void The_products_migrations_leave_the_running_version_alone_or_say_why_not() =>
        MigrationRules.Check(MigrationHistory.OfProduct()).Where(finding => finding.Reason is null).ShouldBeEmpty();

    [Fact]
    public void The_migrations_of_every_database_product_are_checked()
    {
        var later = from product in Directory.EnumerateDirectories(Repository.PathOf("src", "Migrations"))
                    from module in Directory.EnumerateDirectories(product)
                    let name = Path.GetFileName(module)
                    where name is not ("bin" or "obj")
                    from migration in Directory.EnumerateFiles(module, "*.Designer.cs").Order(StringComparer.Ordinal).Skip(1)
                    select $"{Path.GetFileName(product)} {name.ToLowerInvariant()} {Path.GetFileName(migration).Replace(".Designer.cs", "")}";

        MigrationHistory.OfProduct().Select(migration => $"{migration.Product} {migration.Module} {migration.Id}").ShouldBe(later, ignoreOrder: true);
    }

    [Fact]
    public void The_first_migration_of_a_module_is_free_to_do_anything() =>
        MigrationRules.Check(MigrationHistory.Follow("PostgreSql", "notes", [("1_Initial", new Unexcused())])).ShouldBeEmpty();

    [Fact]
    public void A_reason_excuses_and_is_shown() => Find(new Excused()).ShouldHaveSingleItem().Reason.ShouldBe("Nothing has used the table since version 7.");

    [Fact]
    public void Without_a_reason_nothing_is_excused()
    {
        Find(new Unexcused()).ShouldHaveSingleItem().Reason.ShouldBeNull();
        Find(new ExcusedWithoutWords()).ShouldHaveSingleItem().Reason.ShouldBeNull();
    }

    [Fact]
    public async Task The_command_shows_what_is_excused_and_why()
    {
        await using var installation = new TestInstallation();
        var excused = MigrationRules.Check(MigrationHistory.OfProduct()).Select(finding => finding.Reason.ShouldNotBeNull()).Distinct();

        var people = (await installation.Mono("db", "check")).ShouldExitWith(ExitCodes.Done).Output;
        var answer = (await installation.Mono("db", "check", "--json")).ShouldExitWith(ExitCodes.Done).Json;

        excused.ShouldAllBe(reason => people.Contains(reason, StringComparison.Ordinal));
        answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("reason").GetString()).Distinct().ShouldBe(excused, ignoreOrder: true);
    }

    private static IEnumerable<MigrationFinding> Find(Migration migration) =>
        MigrationRules.Check(MigrationHistory.Follow("PostgreSql", "notes", [("1_Initial", new PlantedMigration(_ => { })), ("2_Next", migration)]));

    private class Unexcused : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("notes");
    }

    [BreaksRunningVersion("Nothing has used the table since version 7.")]
    private sealed class Excused : Unexcused;

    [BreaksRunningVersion(" ")]
    private sealed class ExcusedWithoutWords : Unexcused;
}
