using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary><c>mono events</c>, beside a running host.</summary>
public sealed class EventsTests : IAsyncDisposable
{
    private const string Handler = "catalog.nobody";

    private readonly TestInstallation installation = new();
    private readonly MonolithApp host;

    public EventsTests() => host = new MonolithApp { DataFolder = installation.DataFolder, KeepsData = true };

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await installation.DisposeAsync();
    }

    [Fact]
    public async Task What_was_given_up_is_listed_and_shown_with_its_reason()
    {
        var id = await host.NewDelivery(Handler, DeliveryStatus.Dead);
        await host.NewDelivery(Handler, DeliveryStatus.Completed);

        var listed = (await installation.Mono("events", "list", "--status", "dead", "--json")).ShouldExitWith(ExitCodes.Done).Json;
        var delivery = listed.GetProperty("deliveries").EnumerateArray().ShouldHaveSingleItem();
        delivery.GetProperty("eventId").GetGuid().ShouldBe(id);
        delivery.GetProperty("status").GetString().ShouldBe("dead");
        (await installation.Mono("events", "list", "--handler", Handler)).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("TimeoutException: too slow");

        (await installation.Mono("events", "show", $"{id}")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain(Handler);
        var unknown = (await installation.Mono("events", "show", $"{Guid.CreateVersion7()}")).ShouldExitWith(ExitCodes.Failed);
        unknown.Errors.ShouldStartWith("error: No module has the event");
    }

    [Fact]
    public async Task A_dry_run_counts_a_replay_does_and_a_discard_puts_aside_and_both_are_audited()
    {
        await host.NewDelivery(Handler, DeliveryStatus.Dead);

        (await installation.Mono("events", "replay", "--handler", Handler, "--dry-run")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("1 deliveries match.");
        (await installation.Mono("events", "replay", "--handler", Handler)).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("1 deliveries to be handled again.");
        (await installation.Mono("events", "replay", "--handler", Handler)).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("0 deliveries");

        (await installation.Mono("events", "discard", "--handler", Handler, "--status", "pending")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("1 deliveries discarded.");

        await using var scope = host.Services.CreateAsyncScope();
        var actions = await scope.ServiceProvider.GetRequiredService<IPlatformDb>().AuditLog
            .Where(entry => entry.Actor.StartsWith("mono, run by")).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
        actions.ShouldBe(["operations.events.replayed", "operations.events.replayed", "operations.events.discarded"]);
    }

    [Fact]
    public async Task Replaying_all_that_was_ever_handled_is_refused_in_a_line()
    {
        var run = (await installation.Mono("events", "replay", "--status", "completed")).ShouldExitWith(ExitCodes.Usage);

        run.Errors.ShouldContain("Name a handler or an event's identifier");
    }

    [Fact]
    public async Task Before_the_first_migration_it_says_where_to_look()
    {
        var run = (await installation.Mono("events", "list")).ShouldExitWith(ExitCodes.Failed);

        run.Errors.ShouldContain("mono db status");
        run.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Draining_ends_when_nothing_waits_and_tells_what_does()
    {
        _ = host.Services;
        (await installation.Mono("events", "drain", "--timeout", "30")).ShouldExitWith(ExitCodes.Done);
        await host.NewDelivery(Handler, DeliveryStatus.Pending);

        (await installation.Mono("events", "drain", "--timeout", "0")).ShouldExitWith(ExitCodes.Pending).Output.ShouldContain($"{Handler}: 1 waiting");
    }
}
