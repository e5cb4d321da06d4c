namespace Monolith.Events.Tests;

/// <summary>A host that dies at any point of an event's path loses nothing and does nothing twice.</summary>
public sealed class SuddenDeathTests
{
    [Theory]
    [InlineData("BeforeCommit", 20)]
    [InlineData("BeforeDispatch", 1)]
    [InlineData("AfterDispatch", 1)]
    [InlineData("Handling", 30)]
    [InlineData("BeforeCompletion", 5)]
    public async Task Every_published_event_has_its_effect_once(string point, int after)
    {
        await using var ledger = new LedgerProcess();
        (await ledger.Start("--publish", "100", "--keys", "7", "--fault", point, "--after", $"{after}")).ExitCode.ShouldBe(LedgerProcess.Killed);

        var report = await ledger.Run("--publish", "50", "--keys", "7");

        report.Published.ShouldBeInRange(50, 150);
        report.ShouldBe(new(report.Published, report.Published, report.Published, Doubled: 0, OutOfOrder: 0, Dead: 0));
    }
}
