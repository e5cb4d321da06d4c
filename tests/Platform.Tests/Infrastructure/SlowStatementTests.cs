using System.Text.Json;
using Microsoft.Data.Sqlite;
using Monolith.Catalog.Application;
using Monolith.Testing;

namespace Monolith.Platform.Tests;

/// <summary>The log of slow statements, as it stands in the data folder.</summary>
public sealed class SlowStatementTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task A_slow_statement_is_logged_with_its_use_case_and_without_values()
    {
        var events = await SlowStatements("00:00:00", async app =>
        {
            (await app.Send(new GetServiceBySlug("a-slug-nobody-must-read"))).ShouldFailWith("catalog.service-not-found");
        });

        var slow = events.Where(entry => entry.GetProperty("UseCase").GetString() == nameof(GetServiceBySlug)).ToList();
        slow.ShouldNotBeEmpty();
        slow.ShouldAllBe(entry => entry.GetProperty("Database").GetString() == "catalog" && entry.GetProperty("@l").GetString() == "Warning");
        slow.ShouldContain(entry => $"{entry.GetProperty("Statement")}".Contains("slug_claims", StringComparison.Ordinal));
        slow.ShouldAllBe(entry => entry.GetProperty("Elapsed").GetDouble() >= 0);
        events.ShouldAllBe(entry => !entry.GetRawText().Contains("a-slug-nobody-must-read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_fast_enough_is_not_logged() =>
        (await SlowStatements("01:00:00", async app => await app.Send(new GetServiceBySlug("nothing")))).ShouldBeEmpty();

    private async Task<List<JsonElement>> SlowStatements(string threshold, Func<MonolithApp, Task> work)
    {
        var dataFolder = Path.Combine(folder.Path, "data");
        await using (var app = new MonolithApp
        {
            DataFolder = dataFolder,
            KeepsData = true,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database:SlowStatement"] = threshold },
        })
        {
            await work(app);
        }

        return [.. Directory.GetFiles(Path.Combine(dataFolder, "logs")).SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(entry => entry.GetProperty("@mt").GetString()?.StartsWith("Slow statement", StringComparison.Ordinal) is true)];
    }
}
