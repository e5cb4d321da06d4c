using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>Failures, crowds and company change neither the number of effects nor their order.</summary>
public sealed class DeliveryTests
{
    /// <summary>How many hosts one database has room for.</summary>
    private static int Hosts => TestDatabase.Provider is "Sqlite" ? 1 : 2;

    [Fact]
    public async Task A_poisoned_event_among_ten_thousand_ends_dead_and_holds_up_nobody()
    {
        await using var ledger = new LedgerProcess();

        var report = await ledger.Run("--bulk", "10000", "--poison", "1");

        report.ShouldBe(new(10_001, Strict: 10_000, Lenient: 10_001, Doubled: 0, OutOfOrder: 0, Dead: 1));
    }

    [Fact]
    public async Task Events_of_one_key_keep_their_order_while_some_are_tried_again()
    {
        await using var ledger = new LedgerProcess();

        var report = await ledger.Run("--publish", "200", "--keys", "5", "--flaky", "true");

        report.ShouldBe(AllOnce(200));
    }

    // It takes minutes, so on one product alone; the plans of what it asks are tested on each.
    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task A_backlog_of_a_hundred_thousand_deliveries_that_nobody_worked_on_is_worked_off()
    {
        await using var ledger = new LedgerProcess();

        var report = await ledger.Run("--backlog", "50000");

        report.ShouldBe(AllOnce(50_000));
    }

    [Fact]
    public async Task A_commit_wakes_who_sends_and_who_handles()
    {
        // Who looked for itself would come too late for this test.
        await using var ledger = new LedgerProcess(new Dictionary<string, string>(StringComparer.Ordinal) { ["Events:PollInterval"] = "01:00:00" });

        var report = await ledger.Run("--publish", "100", "--keys", "5");

        report.ShouldBe(AllOnce(100));
    }

    [Fact]
    public async Task A_handler_that_takes_longer_than_its_lease_keeps_it()
    {
        await using var ledger = new LedgerProcess();
        await ledger.Run("--publish", "1");

        var ended = await Task.WhenAll(ledger.Start("--publish", "1", "--linger", "7"), ledger.Start("--publish", "1", "--linger", "7"));

        ended.Count(host => host.ExitCode == 0).ShouldBe(Hosts, string.Join('\n', ended.Select(host => host.Output)));
        (await ledger.Run()).ShouldBe(AllOnce(1 + Hosts));
    }

    [Theory]
    [InlineData("Handling")]
    [InlineData("BeforeCompletion")]
    public async Task A_host_that_stood_still_until_another_took_over_does_nothing_twice(string point)
    {
        await using var ledger = new LedgerProcess();
        await ledger.Run("--publish", "1");

        var ended = await Task.WhenAll(
            ledger.Start("--publish", "60", "--keys", "7", "--fault", point, "--after", "3", "--freeze", "8"),
            ledger.Start("--publish", "60", "--keys", "7"));

        ended.Count(host => host.ExitCode == 0).ShouldBe(Hosts, string.Join('\n', ended.Select(host => host.Output)));
        (await ledger.Run()).ShouldBe(AllOnce(1 + (60 * Hosts)));
    }

    [Fact]
    public async Task An_event_that_kills_every_host_is_given_up_and_takes_nothing_else_along()
    {
        await using var ledger = new LedgerProcess(new Dictionary<string, string>(StringComparer.Ordinal) { ["Events:MaxAttempts"] = "2" });
        (await ledger.Start("--backlog", "20", "--poison", "1", "--fault", "Poison")).ExitCode.ShouldBe(LedgerProcess.Killed);
        (await ledger.Start("--fault", "Poison")).ExitCode.ShouldBe(LedgerProcess.Killed);
        (await ledger.Start("--fault", "Poison")).ExitCode.ShouldBe(LedgerProcess.Killed);

        var report = await ledger.Run("--fault", "Poison");

        report.ShouldBe(new(21, Strict: 20, Lenient: 21, Doubled: 0, OutOfOrder: 0, Dead: 1));
    }

    [Fact]
    public async Task Two_hosts_share_the_work_of_a_server_and_a_file_has_room_for_one()
    {
        await using var ledger = new LedgerProcess();
        await ledger.Run("--publish", "1");

        var ended = await Task.WhenAll(ledger.Start("--publish", "400", "--keys", "9", "--flaky", "true"), ledger.Start("--publish", "400", "--keys", "9", "--flaky", "true"));

        ended.Count(host => host.ExitCode == 0).ShouldBe(Hosts, string.Join('\n', ended.Select(host => host.Output)));
        (await ledger.Run()).ShouldBe(AllOnce(1 + (400 * Hosts)));
    }

    private static Ledger.Report AllOnce(int published) => new(published, published, published, Doubled: 0, OutOfOrder: 0, Dead: 0);
}
