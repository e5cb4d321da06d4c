using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>What operators see of events, and do about them.</summary>
public sealed class OperationsTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const string Events = "/api/v1/operations/events";

    [Fact]
    public async Task A_delivery_that_was_given_up_is_listed_with_its_reason()
    {
        var handler = Unique();
        var dead = await Given(handler, DeliveryStatus.Dead);
        await Given(handler, DeliveryStatus.Completed);

        var page = await Get($"{Events}?status=dead&handler={handler}");

        var item = page.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("eventId").GetGuid().ShouldBe(dead);
        item.GetProperty("module").GetString().ShouldBe("catalog");
        item.GetProperty("lastError").GetString().ShouldBe("TimeoutException: too slow");
        item.GetProperty("attempts").GetInt32().ShouldBe(12);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var handler = Unique();
        var given = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            given.Add(await Given(handler, DeliveryStatus.Dead));
        }

        var seen = new List<Guid>();
        string? next = null;
        do
        {
            var page = await Get($"{Events}?limit=2&handler={handler}{(next is null ? "" : $"&cursor={next}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("eventId").GetGuid()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.ShouldBe(given.OrderDescending());
    }

    [Fact]
    public async Task A_cursor_of_other_filters_is_refused()
    {
        var handler = Unique();
        await Given(handler, DeliveryStatus.Dead);
        await Given(handler, DeliveryStatus.Dead);
        var next = (await Get($"{Events}?limit=1&handler={handler}")).GetProperty("next").GetString();

        using var client = await app.SignedIn();
        (await client.GetAsync(new Uri($"{Events}?limit=1&cursor={next}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_event_shows_what_it_says_and_what_became_of_it()
    {
        var handler = Unique();
        var id = await Given(handler, DeliveryStatus.Dead);

        var shown = await Get($"{Events}/{id}");

        shown.GetProperty("payload").GetString().ShouldBe("{}");
        shown.GetProperty("deliveries").EnumerateArray().ShouldHaveSingleItem().GetProperty("handler").GetString().ShouldBe(handler);
    }

    [Fact]
    public async Task An_event_that_nobody_has_is_not_found()
    {
        using var client = await app.SignedIn();

        (await client.GetAsync(new Uri($"{Events}/{Guid.CreateVersion7()}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        var handler = Unique();
        var id = await Given(handler, DeliveryStatus.Dead);

        var affected = await Post("replay", new { status = "dead", handler, dryRun = true });

        affected.GetProperty("deliveries").GetInt64().ShouldBe(1);
        (await Find(id)).Status.ShouldBe(DeliveryStatus.Dead);
    }

    [Fact]
    public async Task A_replayed_delivery_begins_anew_and_the_deed_is_in_the_audit_log()
    {
        var handler = Unique();
        var id = await Given(handler, DeliveryStatus.Dead);

        (await Post("replay", new { status = "dead", handler })).GetProperty("deliveries").GetInt64().ShouldBe(1);

        (await Find(id)).ShouldSatisfyAllConditions(
            delivery => delivery.Status.ShouldBe(DeliveryStatus.Pending),
            delivery => delivery.Attempts.ShouldBe(0),
            delivery => delivery.EndedAt.ShouldBeNull());
        (await Audited("operations.events.replayed", handler)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_discarded_delivery_is_put_aside_and_can_be_brought_back()
    {
        var handler = Unique();
        var id = await Given(handler, DeliveryStatus.Dead);

        (await Post("discard", new { status = "dead", handler })).GetProperty("deliveries").GetInt64().ShouldBe(1);
        (await Find(id)).Status.ShouldBe(DeliveryStatus.Discarded);
        (await Audited("operations.events.discarded", handler)).ShouldBeTrue();

        await Post("replay", new { status = "discarded", handler });
        (await Find(id)).Status.ShouldBe(DeliveryStatus.Pending);
    }

    [Fact]
    public async Task Replaying_all_that_was_ever_handled_needs_a_name()
    {
        using var client = await app.SignedIn();

        using var answer = await client.PostAsJsonAsync($"{Events}/replay", new { status = "completed" });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_queues_tell_how_much_waits_and_since_when()
    {
        var handler = Unique();
        await Given(handler, DeliveryStatus.Pending);
        await Given(handler, DeliveryStatus.Dead);

        var queues = (await Get($"{Events}/queues")).GetProperty("queues").EnumerateArray();

        var queue = queues.Single(queue => queue.GetProperty("name").GetString() == handler);
        queue.GetProperty("waiting").GetInt64().ShouldBe(1);
        queue.GetProperty("dead").GetInt64().ShouldBe(1);
        queue.GetProperty("oldestAt").GetDateTimeOffset().ShouldBeLessThan(Now);
    }

    [Fact]
    public async Task Who_may_only_read_replays_nothing()
    {
        using var client = await app.SignedIn("operations.events.read");

        using var answer = await client.PostAsJsonAsync($"{Events}/replay", new { status = "dead" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_done_is_deleted_after_its_time_and_what_was_given_up_is_kept()
    {
        var handler = Unique();
        var old = Now - TimeSpan.FromDays(8);
        var completed = await Given(handler, DeliveryStatus.Completed, old);
        var dead = await Given(handler, DeliveryStatus.Dead, old);
        var recent = await Given(handler, DeliveryStatus.Completed);

        await app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<EventRetention>().Single().Purge(CancellationToken.None);

        var left = await InCatalog(context => context.Set<EventDelivery>().Where(delivery => delivery.Handler == handler).Select(delivery => delivery.EventId).ToListAsync());
        left.ShouldBe([dead, recent], ignoreOrder: true);
        left.ShouldNotContain(completed);
    }

    private DateTimeOffset Now => app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private static string Unique() => $"catalog.test-{Guid.CreateVersion7():N}";

    private Task<Guid> Given(string handler, DeliveryStatus status, DateTimeOffset? endedAt = null) => app.NewDelivery(handler, status, endedAt);

    private Task<EventDelivery> Find(Guid eventId) =>
        InCatalog(context => context.Set<EventDelivery>().AsNoTracking().SingleAsync(delivery => delivery.EventId == eventId));

    private async Task<bool> Audited(string action, string handler)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IPlatformDb>().AuditLog.AnyAsync(entry => entry.Action == action && entry.Details.Contains(handler));
    }

    private async Task<T> InCatalog<T>(Func<DbContext, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(app.Services.GetServices<ModuleDatabase>().Single(database => database.Name == "catalog").Context(scope.ServiceProvider));
    }

    private async Task<JsonElement> Get(string path)
    {
        using var client = await app.SignedIn();
        return await client.GetFromJsonAsync<JsonElement>(path);
    }

    private async Task<JsonElement> Post(string action, object body)
    {
        using var client = await app.SignedIn();
        using var answer = await client.PostAsJsonAsync($"{Events}/{action}", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
