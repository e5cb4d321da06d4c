using Monolith.Testing;
using Npgsql;

namespace Monolith.Cli.Tests;

/// <summary><c>mono db script</c>.</summary>
public sealed class ScriptTests : IAsyncDisposable
{
    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task A_script_may_be_run_twice_and_leaves_nothing_pending()
    {
        var script = await installation.Mono("db", "script");
        if (TestDatabase.Provider is "Sqlite")
        {
            script.ShouldExitWith(ExitCodes.Failed);
            script.Output.ShouldBeEmpty();
            script.Errors.ShouldContain("Sqlite knows no conditional statements");
            script.Errors.ShouldContain("mono db migrate");
            return;
        }

        script.ShouldExitWith(ExitCodes.Done).Errors.ShouldBeEmpty();
        for (var i = 0; i < 2; i++)
        {
            await Execute(script.Output);
        }

        (await installation.Mono("db", "status")).ShouldExitWith(ExitCodes.Done);
    }

    [Fact]
    public async Task A_script_of_one_module_can_go_into_a_file()
    {
        Directory.CreateDirectory(installation.DataFolder);
        var file = Path.Combine(installation.DataFolder, "catalog.sql");
        var run = await installation.Mono("db", "script", "--module", "catalog", "--output", file);
        if (TestDatabase.Provider is "Sqlite")
        {
            run.ShouldExitWith(ExitCodes.Failed);
            File.Exists(file).ShouldBeFalse();
            return;
        }

        run.ShouldExitWith(ExitCodes.Done).Output.ShouldBeEmpty();
        var script = await File.ReadAllTextAsync(file);
        script.ShouldContain("CREATE TABLE catalog.services");
        script.ShouldNotContain("CREATE TABLE identity.");
        var answer = (await installation.Mono("db", "script", "-m", "catalog", "--json")).ShouldExitWith(ExitCodes.Done).Json;
        var only = answer.GetProperty("scripts").EnumerateArray().ShouldHaveSingleItem();
        only.GetProperty("module").GetString().ShouldBe("catalog");
        script.ShouldContain(only.GetProperty("sql").GetString().ShouldNotBeNull());

        var unwritable = (await installation.Mono("db", "script", "--output", installation.DataFolder)).ShouldExitWith(ExitCodes.Failed);
        unwritable.Errors.ShouldContain("--output");
        unwritable.Errors.ShouldNotContain("   at ");
    }

    private async Task Execute(string script)
    {
        await using var connection = new NpgsqlConnection(TestDatabase.SettingsFor(installation.DataFolder)["ConnectionStrings:Monolith"] + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The script is the product's own.
        await using var command = new NpgsqlCommand(script, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
