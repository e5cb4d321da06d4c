using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>Failures, crowds and company change neither the number of effects nor their order.</summary>
public sealed class DeliveryTests
{
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

        report.ShouldBe(new(200, Strict: 200, Lenient: 200, Doubled: 0, OutOfOrder: 0, Dead: 0));
    }

    [Fact]
    public async Task A_backlog_of_a_hundred_thousand_deliveries_is_worked_off()
    {
        await using var ledger = new LedgerProcess();

        var report = await ledger.Run("--bulk", "50000");

        report.ShouldBe(new(50_000, Strict: 50_000, Lenient: 50_000, Doubled: 0, OutOfOrder: 0, Dead: 0));
    }

    [Fact]
    public async Task Two_hosts_share_the_work_of_a_server_and_a_file_has_room_for_one()
    {
        await using var ledger = new LedgerProcess();
        await ledger.Run("--publish", "1");

        var ended = await Task.WhenAll(ledger.Start("--publish", "400", "--keys", "9", "--flaky", "true"), ledger.Start("--publish", "400", "--keys", "9", "--flaky", "true"));

        var hosts = TestDatabase.Provider is "Sqlite" ? 1 : 2;
        ended.Count(host => host.ExitCode == 0).ShouldBe(hosts, string.Join('\n', ended.Select(host => host.Output)));
        var expected = 1 + (400 * hosts);
        (await ledger.Run()).ShouldBe(new(expected, expected, expected, Doubled: 0, OutOfOrder: 0, Dead: 0));
    }
}
