using System.Text.Json;
using Monolith.Ledger;

namespace Monolith.Events.Tests;

/// <summary>A host that dies around the commit of a request with an idempotency key leaves both, effect and answer, or neither.</summary>
public sealed class IdempotencyTests
{
    private const string Key = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    [Theory]
    [InlineData("committed", true)]
    [InlineData("committing", false)]
    public async Task A_request_that_a_host_died_at_has_one_effect_when_it_is_sent_again(string died, bool replayed)
    {
        await using var ledger = new LedgerProcess();
        (await ledger.Start("--request", Key, "--die", died)).ExitCode.ShouldBe(LedgerProcess.Killed);

        var first = await Send(ledger);
        var second = await Send(ledger);

        first.Replayed.ShouldBe(replayed);
        second.ShouldBe(first with { Replayed = true });
        first.Status.ShouldBe(201);
        first.Accounts.ShouldBe(1);
        first.Location.ShouldBe($"/api/v1/ledger/accounts/{JsonSerializer.Deserialize<Guid[]>(first.Body).ShouldHaveSingleItem()}");
    }

    private static async Task<RequestReport> Send(LedgerProcess ledger)
    {
        var (exitCode, output) = await ledger.Start("--request", Key);
        exitCode.ShouldBe(0, output);
        return JsonSerializer.Deserialize<RequestReport>(output.Split('\n').Last(line => line.StartsWith('{'))).ShouldNotBeNull();
    }
}
