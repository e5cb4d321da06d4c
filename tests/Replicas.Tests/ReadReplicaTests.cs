using System.Net;
using System.Security.Cryptography;
using Monolith.Catalog.Application;
using Monolith.Testing;
using static Monolith.Testing.Waiting;

namespace Monolith.Replicas.Tests;

/// <summary>Queries are answered by a streaming replica, unless it does not know what the caller wrote. It is held back, so that it lags for certain.</summary>
public sealed class ReadReplicaTests(ReplicaFixture hosts, RedisServer redis) : IClassFixture<ReplicaFixture>, IClassFixture<RedisServer>, IDisposable
{
    private readonly Outcomes outcomes = new();

    public void Dispose() => outcomes.Dispose();

    [ReplicaFact]
    public async Task Others_read_from_the_replica_and_whoever_wrote_reads_what_they_wrote()
    {
        var before = await KnownToAll();
        await hosts.Server.Pause();
        (await before.Rename(hosts.Writer, "After")).ShouldBe(HttpStatusCode.OK);
        outcomes.Take();

        (await before.SeenBy(hosts.Writer)).ShouldNotBeNull().Name.ShouldBe("After");
        (await before.SeenBy(hosts.Other)).ShouldBe(before);
        outcomes.Take().ShouldBe(["late", "replica"]);

        // Who changes what they saw too late is told so, and who names the version there is succeeds: commands do not read from the replica.
        (await before.Rename(hosts.Other, "Stale")).ShouldBe(HttpStatusCode.PreconditionFailed);
        var after = (await before.SeenBy(hosts.Writer)).ShouldNotBeNull();
        (await after.Rename(hosts.Other, "Last")).ShouldBe(HttpStatusCode.OK);
        (await before.SeenBy(hosts.Other)).ShouldNotBeNull().Name.ShouldBe("Last");

        await hosts.Server.Resume();
        await UntilAllReadFromTheReplica(before, "Last");
    }

    [ReplicaFact]
    public async Task An_answer_that_was_invalidated_is_not_fetched_from_a_replica_that_is_late()
    {
        using var visitor = hosts.App.Visitor();
        var draft = (await hosts.App.Send(new CreateService("Before", "samples", new Price(100, "EUR"), People.NewName()))).ShouldSucceed();
        var service = (await hosts.App.Send(new PublishService(draft.Id, draft.Version))).ShouldSucceed();
        var path = new Uri($"/api/v1/catalog/services/{service.Slug}", UriKind.Relative);
        (await visitor.GetStringAsync(path)).ShouldContain("Before");

        await hosts.Server.Pause();
        (await hosts.App.Send(new ChangeService { Id = service.Id, ExpectedVersion = service.Version, Name = "After" })).ShouldSucceed();

        (await visitor.GetStringAsync(path)).ShouldContain("After");
        await hosts.Server.Resume();
    }

    [ReplicaFact]
    public async Task A_replica_that_dies_breaks_nothing_and_is_used_again_when_it_is_back()
    {
        var service = await KnownToAll();
        outcomes.Take();

        await hosts.Server.End("KILL");
        (await service.SeenBy(hosts.Other)).ShouldBe(service);
        await hosts.Writer.UntilCheckIs("replicas", "degraded");
        (await service.Rename(hosts.Writer, "Without")).ShouldBe(HttpStatusCode.OK);
        (await service.SeenBy(hosts.Other)).ShouldNotBeNull().Name.ShouldBe("Without");
        outcomes.Take().ShouldNotContain("replica");

        await hosts.Server.Start();
        await UntilAllReadFromTheReplica(service, "Without");
    }

    [ReplicaFact]
    public async Task A_replica_that_hangs_is_left_alone_until_it_answers()
    {
        var service = await KnownToAll();
        await using (await hosts.Server.Hang())
        {
            (await service.SeenBy(hosts.Other)).ShouldBe(service);
            await hosts.Writer.UntilCheckIs("replicas", "degraded");
            outcomes.Take();
            (await service.SeenBy(hosts.Other)).ShouldBe(service);
            outcomes.Take().ShouldBe(["away"]);
        }

        await UntilAllReadFromTheReplica(service, service.Name);
    }

    [ReplicaFact]
    public async Task Nobody_reads_from_a_replica_that_is_too_far_behind()
    {
        await using var app = await hosts.Server.NewApp("strict", ("Replicas:MaxLag", "00:00:00.300"));
        using var writer = await app.SignedIn();
        using var other = await app.SignedInAs(await app.NewUser(CatalogPermissions.Read), CatalogPermissions.Read);
        await writer.UntilCheckIs("replicas", "healthy");
        await hosts.Server.Pause();
        var service = await Service.Create(writer);

        await writer.UntilCheckIs("replicas", "degraded");
        (await service.SeenBy(other)).ShouldBe(service);

        await hosts.Server.Resume();
        await writer.UntilCheckIs("replicas", "healthy");
    }

    [ReplicaFact(withRedis: true)]
    public async Task Who_wrote_on_one_host_reads_it_on_another_that_shares_redis()
    {
        (string, string)[] settings =
        [
            ("Replicas:MaxLag", "00:01:00"),
            ("Redis:Prefix", "writers"),
            ("ConnectionStrings:Redis", redis.Setting),
            ("PersonalData:PrimaryKey", "shared"),
            ("PersonalData:Keys:shared", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
        ];
        await using var one = await hosts.Server.NewApp("shared", settings);
        using var here = await one.SignedIn();
        await using var two = await hosts.Server.AppOn("shared", settings);
        using var there = two.Visitor();
        there.DefaultRequestHeaders.Authorization = here.DefaultRequestHeaders.Authorization;
        var service = await Service.Create(here);
        foreach (var client in new[] { here, there })
        {
            await client.UntilCheckIs("redis", "healthy");
            await client.UntilCheckIs("replicas", "healthy");
        }

        await Until(() => ReadsFromTheReplica(service, there));
        await hosts.Server.Pause();
        (await service.Rename(here, "After")).ShouldBe(HttpStatusCode.OK);
        outcomes.Take();
        (await service.SeenBy(there)).ShouldNotBeNull().Name.ShouldBe("After");
        outcomes.Take().ShouldBe(["late"]);

        await hosts.Server.Resume();
        await Until(() => ReadsFromTheReplica(service, there));

        // Nobody knows any more what others wrote.
        await redis.End("KILL");
        await there.UntilCheckIs("redis", "degraded");
        (await ReadsFromTheReplica(service, there)).ShouldBeFalse();
    }

    private async Task<bool> ReadsFromTheReplica(Service service, HttpClient client)
    {
        outcomes.Take();
        await service.SeenBy(client);
        return outcomes.Take() is ["replica"];
    }

    /// <summary>A service that the replica shows to both.</summary>
    private async Task<Service> KnownToAll()
    {
        var service = await Service.Create(hosts.Writer);
        await UntilAllReadFromTheReplica(service, service.Name);
        return service;
    }

    private Task UntilAllReadFromTheReplica(Service service, string name) => Until(async () =>
    {
        outcomes.Take();
        var seen = new[] { await service.SeenBy(hosts.Writer), await service.SeenBy(hosts.Other) };
        return outcomes.Take() is ["replica", "replica"] && Array.TrueForAll(seen, one => one?.Name == name);
    });
}
