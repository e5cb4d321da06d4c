using Monolith.Testing;
using RabbitMQ.Client;

namespace Monolith.Events.Tests;

/// <summary>Events that go through the broker arrive, have their effect once and keep their order, whoever dies on the way.</summary>
public sealed class RabbitMqTests(RabbitServer broker) : IClassFixture<RabbitServer>
{
    [RabbitFact]
    [Trait("Database", "None")]
    public async Task Every_event_arrives_in_order_while_some_are_tried_again()
    {
        await using var ledger = new LedgerProcess(broker.SettingsFor("retries"));

        var report = await ledger.Run("--publish", "300", "--keys", "10", "--bulk", "3000", "--flaky", "true");

        report.ShouldBe(AllOnce(3_300));
    }

    [RabbitTheory]
    [InlineData("BeforeCommit", 20)]
    [InlineData("BeforeDispatch", 1)]
    [InlineData("BeforeConfirm", 30)]
    [InlineData("AfterDispatch", 1)]
    [InlineData("BeforeAcknowledgement", 1)]
    [InlineData("Handling", 30)]
    [InlineData("BeforeCompletion", 5)]
    public async Task A_host_that_dies_loses_nothing_and_doubles_nothing(string point, int after)
    {
        await using var ledger = new LedgerProcess(broker.SettingsFor($"dies-{point.ToLowerInvariant()}"));
        (await ledger.Start("--publish", "100", "--keys", "7", "--fault", point, "--after", $"{after}")).ExitCode.ShouldBe(LedgerProcess.Killed);

        var report = await ledger.Run("--publish", "50", "--keys", "7");

        report.Published.ShouldBeInRange(50, 150);
        report.ShouldBe(AllOnce(report.Published));
    }

    [RabbitFact]
    [Trait("Database", "None")]
    public async Task While_the_broker_is_down_publishing_goes_on_and_everything_arrives_afterwards()
    {
        await using var ledger = new LedgerProcess(broker.SettingsFor("outage"));
        var publishing = Path.GetTempFileName();
        await File.WriteAllTextAsync(publishing, "until this is gone");
        var run = ledger.Run("--publish-while", publishing);
        await Task.WhenAny(run, Until(() => new FileInfo(publishing).Length == 0));

        await broker.Stop();
        await Task.Delay(TimeSpan.FromSeconds(30));
        await broker.Start();
        File.Delete(publishing);

        var report = await run;
        report.Published.ShouldBeGreaterThan(500);
        report.ShouldBe(AllOnce(report.Published));
    }

    [RabbitFact]
    public async Task Two_hosts_share_a_server_and_a_broker()
    {
        await using var ledger = new LedgerProcess(broker.SettingsFor("company"));
        await ledger.Run("--publish", "1");

        var ended = await Task.WhenAll(ledger.Start("--publish", "400", "--keys", "9", "--flaky", "true"), ledger.Start("--publish", "400", "--keys", "9", "--flaky", "true"));

        var hosts = TestDatabase.Provider is "Sqlite" ? 1 : 2;
        ended.Count(host => host.ExitCode == 0).ShouldBe(hosts, string.Join('\n', ended.Select(host => host.Output)));
        (await ledger.Run()).ShouldBe(AllOnce(1 + (400 * hosts)));
    }

    [RabbitFact]
    [Trait("Database", "None")]
    public async Task An_event_that_only_a_newer_version_knows_ends_as_a_dead_delivery_and_what_is_no_event_stays_at_the_broker()
    {
        await using var ledger = new LedgerProcess(broker.SettingsFor("newer"));
        await ledger.Run("--publish", "1");
        await using var connection = await new ConnectionFactory { Uri = new(broker.Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var newer = new BasicProperties
        {
            MessageId = Guid.CreateVersion7().ToString(),
            Type = "ledger.closed.v1",
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["key"] = Guid.CreateVersion7().ToString(),
                ["version"] = 1L,
                ["occurred-at"] = "2026-01-01T00:00:00.0000000+00:00",
            },
        };
        await channel.BasicPublishAsync("", "newer.ledger.lenient", mandatory: true, newer, "{}"u8.ToArray());
        await channel.BasicPublishAsync("", "newer.ledger.lenient", mandatory: true, new BasicProperties(), "not ours"u8.ToArray());

        var report = await ledger.Run("--publish", "20");

        report.ShouldBe(AllOnce(21) with { Dead = 1 });
        await Until(async () => await channel.MessageCountAsync("newer.dead-letters") == 1);
    }

    [RabbitFact]
    [Trait("Database", "None")]
    public async Task A_host_goes_on_serving_while_the_broker_is_away_and_says_so()
    {
        var dataFolder = HostProcess.NewDataFolder();
        var settings = broker.SettingsFor("host").ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value, StringComparer.Ordinal);
        await using var host = HostProcess.Start(dataFolder, settings: settings);
        using var client = await host.WhenReady();
        await Until(async () => (await Ready()).Contains("\"broker\":\"healthy\"", StringComparison.Ordinal));

        await broker.Stop();
        await Until(async () => (await Ready()).Contains("\"broker\":\"degraded\"", StringComparison.Ordinal));
        await broker.Start();
        await Until(async () => (await Ready()).Contains("\"broker\":\"healthy\"", StringComparison.Ordinal));

        await host.Stop();
        await TestDatabase.Drop(dataFolder);
        Directory.Delete(dataFolder, recursive: true);

        async Task<string> Ready()
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).ShouldNotBeNull();
        }
    }

    private static Ledger.Report AllOnce(int published) => new(published, published, published, Doubled: 0, OutOfOrder: 0, Dead: 0);

    private static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds())
        {
            await Task.Delay(50, deadline.Token);
        }
    }
}
