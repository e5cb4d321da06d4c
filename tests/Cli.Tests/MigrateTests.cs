using Monolith.Testing;
using Npgsql;

namespace Monolith.Cli.Tests;

/// <summary><c>mono db status</c> and <c>mono db migrate</c> on a real database, also when two run at once or one is killed.</summary>
public sealed class MigrateTests : IAsyncDisposable
{
    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task Everything_is_pending_until_it_was_applied()
    {
        var before = (await installation.Mono("db", "status", "--json")).ShouldExitWith(ExitCodes.Pending).Json;
        var pending = TestInstallation.Listed(before, "pending");
        pending.Keys.ShouldBe(["keys", "platform", "catalog", "identity", "inquiries"], ignoreOrder: true);
        pending.Values.ShouldAllBe(migrations => migrations.Count > 0);
        TestInstallation.Lines(before, "applied").ShouldBeEmpty();

        var run = (await installation.Mono("db", "migrate", "--json")).ShouldExitWith(ExitCodes.Done).Json;
        TestInstallation.Lines(run, "applied").ShouldBe(TestInstallation.Lines(before, "pending"));

        var after = (await installation.Mono("db", "status", "--json")).ShouldExitWith(ExitCodes.Done).Json;
        TestInstallation.Lines(after, "applied").ShouldBe(TestInstallation.Lines(before, "pending"));
        TestInstallation.Lines(after, "pending").ShouldBeEmpty();
    }

    [Fact]
    public async Task People_read_what_programs_read()
    {
        var status = (await installation.Mono("db", "status", "--module", "catalog")).ShouldExitWith(ExitCodes.Pending);
        status.Output.ShouldContain("pending");
        status.Output.ShouldContain("ServiceSearch");
        status.Output.ShouldContain("mono db migrate");
        status.Output.ShouldNotContain("identity");

        (await installation.Mono("db", "migrate", "--module", "catalog")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("ServiceSearch");
        (await installation.Mono("db", "status", "-m", "catalog")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("up to date");
        (await installation.Mono("db", "status", "-m", "identity")).ShouldExitWith(ExitCodes.Pending);
    }

    [Fact]
    public async Task Of_two_runs_at_once_each_migration_is_applied_by_one()
    {
        MonoProcess first, second;
        await using (var obstacle = await Obstacle.Place(installation.DataFolder))
        {
            first = MonoProcess.Start(installation.DataFolder, "db", "migrate", "--json");
            await obstacle.Reached(runs: 1);
            second = MonoProcess.Start(installation.DataFolder, "db", "migrate", "--json");
            await obstacle.Reached(runs: 2);
            first.HasEnded.ShouldBeFalse();
        }

        await using (first)
        await using (second)
        {
            var one = TestInstallation.Listed((await first.Ended()).ShouldExitWith(ExitCodes.Done).Json, "applied");
            var other = TestInstallation.Listed((await second.Ended()).ShouldExitWith(ExitCodes.Done).Json, "applied");
            var all = TestInstallation.Listed((await installation.Mono("db", "status", "--json")).ShouldExitWith(ExitCodes.Done).Json, "applied");
            one["catalog"].ShouldBe(all["catalog"]);
            foreach (var (module, migrations) in all)
            {
                one[module].Concat(other[module]).ShouldBe(migrations, module);
            }
        }
    }

    [Fact]
    public async Task A_run_that_was_killed_in_the_middle_is_completed_by_the_next()
    {
        await using (var obstacle = await Obstacle.Place(installation.DataFolder))
        {
            await using var killed = MonoProcess.Start(installation.DataFolder, "db", "migrate");
            await obstacle.Reached(runs: 1);
            await killed.Signal("KILL");
            (await killed.Ended()).ExitCode.ShouldNotBe(ExitCodes.Done);
        }

        var left = (await installation.Mono("db", "status", "--json")).ShouldExitWith(ExitCodes.Pending).Json;
        TestInstallation.Listed(left, "pending")["platform"].ShouldBeEmpty();
        TestInstallation.Listed(left, "pending")["catalog"].ShouldNotBeEmpty();

        var next = (await installation.Mono("db", "migrate", "--json")).ShouldExitWith(ExitCodes.Done).Json;
        TestInstallation.Lines(next, "applied").ShouldBe(TestInstallation.Lines(left, "pending"));
        (await installation.Mono("db", "status")).ShouldExitWith(ExitCodes.Done);
    }

    [Fact]
    [Trait("Database", "PostgreSql")]
    public async Task An_index_whose_building_was_broken_off_is_built_anew()
    {
        (await installation.Mono("db", "migrate")).ShouldExitWith(ExitCodes.Done);
        await using var connection = new NpgsqlConnection(TestDatabase.SettingsFor(installation.DataFolder)["ConnectionStrings:Monolith"] + ";Pooling=false");
        await connection.OpenAsync();
        await using var breakOff = new NpgsqlCommand(
            """
            UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'identity.ix_users_in_clear'::regclass;
            DELETE FROM identity."__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_EncryptAccountsIndexes';
            """, connection);
        (await breakOff.ExecuteNonQueryAsync()).ShouldBe(2);

        (await installation.Mono("db", "migrate")).ShouldExitWith(ExitCodes.Done);

        await using var isValid = new NpgsqlCommand("SELECT indisvalid FROM pg_index WHERE indexrelid = 'identity.ix_users_in_clear'::regclass", connection);
        (await isValid.ExecuteScalarAsync()).ShouldBe(true);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_run_that_waits()
    {
        await using var obstacle = await Obstacle.Place(installation.DataFolder);
        await using var run = MonoProcess.Start(installation.DataFolder, "db", "migrate");
        await obstacle.Reached(runs: 1);

        await run.Signal("INT");

        (await run.Ended()).ShouldExitWith(ExitCodes.Interrupted).Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_running_host_keeps_its_embedded_databases_to_itself()
    {
        await using var host = HostProcess.Start(installation.DataFolder);
        using var client = await host.WhenReady();

        var run = await installation.Mono("db", "migrate");

        if (TestDatabase.Provider is "Sqlite")
        {
            run.ShouldExitWith(ExitCodes.Failed);
            run.Errors.ShouldContain(installation.DataFolder);
            run.Errors.ShouldContain("Stop it");
            run.Errors.ShouldNotContain("   at ");
        }
        else
        {
            run.ShouldExitWith(ExitCodes.Done);
        }

        (await installation.Mono("db", "status")).ShouldExitWith(ExitCodes.Done);
    }

    [Fact]
    public async Task A_host_on_a_server_starts_once_somebody_has_migrated_and_says_how()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__MigrateAtStart"] = "false" };
        if (TestDatabase.Provider is not "Sqlite")
        {
            await using var refused = HostProcess.Start(installation.DataFolder, settings: settings);
            var (exitCode, output) = await refused.Ended();
            exitCode.ShouldBe(1, output);
            output.ShouldContain("mono db migrate");
            output.ShouldContain("_Initial");
            (await installation.Mono("db", "migrate")).ShouldExitWith(ExitCodes.Done);
        }

        await using var host = HostProcess.Start(installation.DataFolder, settings: settings);
        using var client = await host.WhenReady();
        (await installation.Mono("db", "status")).ShouldExitWith(ExitCodes.Done);
    }
}
