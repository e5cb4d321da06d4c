using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Application;
using Monolith.Testing;
using StackExchange.Redis;
using static Monolith.Testing.Waiting;

namespace Monolith.Caching.Tests;

/// <summary>
/// Hosts that share a Redis forget together what one of them changed. Each has a database of its own here: a row that is changed behind the back
/// of its host shows whether an answer was kept or fetched.
/// </summary>
public sealed class SharedAnswersTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private const string Kept = "As it was kept";
    private const string Present = "As it is";

    [RedisFact]
    public async Task A_change_on_one_host_reaches_the_other()
    {
        await using var one = new MonolithApp { Settings = redis.SettingsFor("reaches") };
        await using var other = new MonolithApp { Settings = redis.SettingsFor("reaches") };
        using var here = await one.SharingVisitor();
        using var there = await other.SharingVisitor();
        var service = await Publish(one);
        var seen = await Publish(other);
        await WithKeptAnswer(other, there, seen);

        await Change(one, service);

        await Until(async () => await NameOf(there, seen) == Present);
    }

    [RedisFact]
    public async Task A_new_host_starts_with_what_was_kept_and_redis_holds_nothing_in_clear()
    {
        var dataFolder = HostProcess.NewDataFolder();
        ServiceDetails service;
        await using (var first = new MonolithApp { DataFolder = dataFolder, KeepsData = true, Settings = redis.SettingsFor("starts") })
        {
            using var visitor = await first.SharingVisitor();
            service = await Publish(first);
            await WithKeptAnswer(first, visitor, service);
            await Until(async () => (await Contents("starts")).Any(entry => entry.Key.StartsWith("starts:answer:", StringComparison.Ordinal)));
        }

        await using var second = new MonolithApp { DataFolder = dataFolder, Settings = redis.SettingsFor("starts") };
        using var later = await second.SharingVisitor();

        (await NameOf(later, service)).ShouldBe(Kept);
        (await Contents("starts")).ShouldAllBe(entry => !entry.Key.Contains(service.Slug, StringComparison.Ordinal) && !entry.Value.Contains(Kept, StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task Without_redis_hosts_go_on_and_catch_up_when_it_is_back()
    {
        await using var one = new MonolithApp { Settings = redis.SettingsFor("outage") };
        await using var other = new MonolithApp { Settings = redis.SettingsFor("outage") };
        using var here = await one.SharingVisitor();
        using var there = await other.SharingVisitor();
        var service = await Publish(one);
        var seen = await Publish(other);
        await WithKeptAnswer(other, there, seen);

        await redis.End("KILL");

        // A host's own changes show at once; what others may have changed, soon: nothing is kept for long that nobody could have forgotten.
        service = await Change(one, service);
        (await NameOf(here, service)).ShouldBe(service.Name);
        await Until(async () => await NameOf(there, seen) == Present);

        await redis.Start();
        await here.UntilRedisIs("healthy");
        await there.UntilRedisIs("healthy");
        await Rename(other, seen, Kept);
        await Change(other, await Publish(other));
        await WithKeptAnswer(other, there, seen);
        await Change(one, service);
        await Until(async () => await NameOf(there, seen) == Present);
    }

    private static async Task<ServiceDetails> Publish(MonolithApp app)
    {
        var draft = (await app.Send(new CreateService(Kept, "samples", new Price(100, "EUR"), People.NewName()))).ShouldSucceed();
        return (await app.Send(new PublishService(draft.Id, draft.Version))).ShouldSucceed();
    }

    private static async Task<ServiceDetails> Change(MonolithApp app, ServiceDetails service) =>
        (await app.Send(new ChangeService { Id = service.Id, ExpectedVersion = service.Version, Name = $"Changed {People.NewName()}" })).ShouldSucceed();

    /// <summary>Leaves a host with a kept answer that its database contradicts.</summary>
    private static async Task WithKeptAnswer(MonolithApp app, HttpClient visitor, ServiceDetails service)
    {
        (await NameOf(visitor, service)).ShouldBe(Kept);
        await Rename(app, service, Present);
        (await NameOf(visitor, service)).ShouldBe(Kept);
    }

    private static async Task Rename(MonolithApp app, ServiceDetails service, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ICatalogDb>().Services.Where(row => row.Id == service.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(column => column.Name, name));
    }

    private static async Task<string?> NameOf(HttpClient visitor, ServiceDetails service)
    {
        using var answer = await visitor.GetAsync(new Uri($"/api/v1/catalog/services/{service.Slug}", UriKind.Relative));
        return (await answer.ShouldBe(HttpStatusCode.OK)).GetProperty("name").GetString();
    }

    private async Task<List<(string Key, string Value)>> Contents(string prefix)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Setting);
        var contents = new List<(string Key, string Value)>();
        await foreach (var key in connection.GetServers()[0].KeysAsync(pattern: $"{prefix}:*"))
        {
            contents.Add((key.ToString(), (await connection.GetDatabase().StringGetAsync(key)).ToString()));
        }

        return contents;
    }
}
