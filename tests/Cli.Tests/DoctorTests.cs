using System.Text.Json;
using Microsoft.Data.Sqlite;
using Monolith.Platform.Application;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Cli.Tests;

/// <summary><c>mono db doctor</c>, on what a host really logged and a database really lacks.</summary>
public sealed class DoctorTests : IAsyncDisposable
{
    private const int Rows = 20_000;

    private readonly TestInstallation installation = new();

    private static bool IsSqlite => TestDatabase.Provider is "Sqlite";

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task A_healthy_installation_has_nothing_to_mend_and_is_told_where_it_was_looked()
    {
        (await installation.Mono("db", "doctor")).ShouldExitWith(ExitCodes.Done);
        (await installation.Mono("db", "migrate")).ShouldExitWith(ExitCodes.Done);

        var run = (await installation.Mono("db", "doctor")).ShouldExitWith(ExitCodes.Done);

        run.Output.ShouldContain(Path.Combine(installation.DataFolder, "logs"));
        run.Output.ShouldContain("500 ms (Database:SlowStatement)");
        run.Output.ShouldContain(IsSqlite ? "unknown: Sqlite does not count the use of indexes" : "Unused indexes\n  none");
        var answer = (await installation.Mono("db", "doctor", "--json")).ShouldExitWith(ExitCodes.Done).Json;
        ((string[])["slowestUseCases", "missingIndexes", "unusedIndexes", "scannedTables"]).ShouldAllBe(list => answer.GetProperty(list).GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_missing_index_is_found_and_its_statement_mends_it()
    {
        await UseSlowly(async () => await Execute(IsSqlite ? "DROP INDEX ix_outbox_messages_event_id" : "DROP INDEX catalog.ix_outbox_messages_event_id"));

        var answer = (await installation.Mono("db", "doctor", "--json")).ShouldExitWith(ExitCodes.Pending).Json;

        var slow = answer.GetProperty("slowestUseCases").EnumerateArray().Single(useCase => Text(useCase, "useCase") == nameof(GetEvent) && Text(useCase, "module") == "catalog");
        slow.GetProperty("count").GetInt32().ShouldBeGreaterThan(0);
        slow.GetProperty("worst").GetDouble().ShouldBeGreaterThanOrEqualTo(slow.GetProperty("median").GetDouble());
        var missing = answer.GetProperty("missingIndexes").EnumerateArray().ShouldHaveSingleItem();
        Text(missing, "table").ShouldBe(IsSqlite ? "outbox_messages" : "catalog.outbox_messages");
        missing.GetProperty("columns").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("event_id");
        missing.GetProperty("useCases").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe(nameof(GetEvent));
        var fix = Text(missing, "fix");
        fix.ShouldBe(IsSqlite
            ? "CREATE INDEX ix_outbox_messages_event_id ON \"outbox_messages\" (\"event_id\");"
            : "CREATE INDEX CONCURRENTLY ix_outbox_messages_event_id ON catalog.outbox_messages (event_id);");
        (await installation.Mono("db", "doctor")).ShouldExitWith(ExitCodes.Pending).Output.ShouldContain(fix);

        await Execute(fix);

        (await installation.Mono("db", "doctor", "--json")).Json.GetProperty("missingIndexes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_unused_index_is_found_where_its_use_is_counted()
    {
        await UseSlowly(() => Task.CompletedTask);
        if (IsSqlite)
        {
            (await installation.Mono("db", "doctor")).Output.ShouldContain("does not count the use of indexes");
            return;
        }

        await Execute("CREATE INDEX ix_services_summary ON catalog.services (summary)");
        await Execute("SELECT count(s.name) FROM generate_series(1, 200) AS i CROSS JOIN LATERAL (SELECT name FROM catalog.services WHERE id = lpad(to_hex(i), 32, '0')::uuid OFFSET 0) AS s");

        var unused = Unused((await installation.Mono("db", "doctor", "--json")).ShouldExitWith(ExitCodes.Pending).Json);

        unused.ShouldContainKey("catalog.ix_services_summary");
        unused.Keys.ShouldNotContain("catalog.pk_services");
        unused.Keys.ShouldNotContain("catalog.ix_slug_claims_slug");
        unused["catalog.ix_services_summary"].ShouldBe("DROP INDEX CONCURRENTLY catalog.ix_services_summary;");
        await Execute(unused["catalog.ix_services_summary"]);
        Unused((await installation.Mono("db", "doctor", "--json")).Json).Keys.ShouldNotContain("catalog.ix_services_summary");
    }

    private static Dictionary<string, string> Unused(JsonElement answer) =>
        answer.GetProperty("unusedIndexes").EnumerateArray().ToDictionary(index => Text(index, "index"), index => Text(index, "fix"), StringComparer.Ordinal);

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString() ?? "";

    /// <summary>Has a host that takes every statement for slow answer over large tables.</summary>
    private async Task UseSlowly(Func<Task> spoil)
    {
        await using var app = new MonolithApp
        {
            DataFolder = installation.DataFolder,
            KeepsData = true,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database:SlowStatement"] = "00:00:00" },
        };
        await app.FillTables(Rows);
        await spoil();
        (await app.Send(new GetEvent(GeneratedRows.Id(77)))).ShouldSucceed();
    }

    private async Task Execute(string sql)
    {
#pragma warning disable CA2100 // The statement is the tests' own, or the product's advice.
        if (IsSqlite)
        {
            await using var file = new SqliteConnection($"Data Source={Path.Combine(installation.DataFolder, "catalog.db")};Pooling=false");
            await file.OpenAsync();
            await using var command = new SqliteCommand(sql, file);
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            await using var connection = new NpgsqlConnection(TestDatabase.SettingsFor(installation.DataFolder)["ConnectionStrings:Monolith"] + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
#pragma warning restore CA2100
    }
}
