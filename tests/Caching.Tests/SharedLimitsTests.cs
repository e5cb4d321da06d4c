using System.Globalization;
using System.Net;
using Monolith.Testing;

namespace Monolith.Caching.Tests;

/// <summary>Quotas hold across hosts that share a Redis, and each host limits by itself while it is away.</summary>
[Trait("Database", "None")]
public sealed class SharedLimitsTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private const int Permits = 40;
    private static readonly Uri Services = new("/api/v1/catalog/services?limit=1", UriKind.Relative);

    [RedisFact]
    public async Task Two_hosts_share_one_quota()
    {
        await using var one = Host("share");
        await using var other = Host("share");
        using var here = await one.SharingVisitor();
        using var there = await other.SharingVisitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * Permits).Select(i => Get(i % 2 == 0 ? here : there)));

        answers.Count(answer => answer.Status is HttpStatusCode.OK).ShouldBe(Permits);
        answers.Count(answer => answer.Status is HttpStatusCode.TooManyRequests).ShouldBe(Permits);
        answers.ShouldAllBe(answer => answer.RateLimit.StartsWith("\"default\";r=", StringComparison.Ordinal));
        answers.Where(answer => answer.Status is HttpStatusCode.OK).Select(answer => Remaining(answer.RateLimit)).Distinct().Count().ShouldBe(Permits);
    }

    [RedisFact]
    public async Task A_304_costs_nothing_on_either_host()
    {
        await using var one = Host("refund");
        using var here = await one.SharingVisitor();
        using var first = await here.GetAsync(Services);
        var before = Remaining(first.Headers.GetValues("RateLimit").Single());

        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Services);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
            using var answer = await here.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            Remaining(answer.Headers.GetValues("RateLimit").Single()).ShouldBe(before);
        }
    }

    [RedisFact]
    public async Task Hosts_limit_by_themselves_while_redis_is_dead_and_share_again_when_it_is_back()
    {
        await using var one = Host("outage");
        await using var other = Host("outage");
        using var here = await one.SharingVisitor();
        using var there = await other.SharingVisitor();
        (await Exhaust(here)).ShouldBe(Permits);
        (await Get(there)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        await redis.End("KILL");
        (await Exhaust(here)).ShouldBe(Permits);
        (await Exhaust(there)).ShouldBe(Permits);

        await redis.Start();
        await here.UntilRedisIs("healthy");
        await there.UntilRedisIs("healthy");
        (await Exhaust(here)).ShouldBe(Permits);
        (await Get(there)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [RedisFact]
    public async Task A_redis_that_hangs_is_left_alone_until_it_answers()
    {
        await using var one = Host("hangs");
        using var here = await one.SharingVisitor();

        await redis.Signal("STOP");
        try
        {
            (await Exhaust(here)).ShouldBe(Permits);
            await here.UntilRedisIs("degraded");
        }
        finally
        {
            await redis.Signal("CONT");
        }

        await here.UntilRedisIs("healthy");
    }

    /// <summary>A quota that does not come back while a test lasts.</summary>
    private MonolithApp Host(string prefix) => new()
    {
        Settings = new Dictionary<string, string>(redis.SettingsFor(prefix), StringComparer.Ordinal)
        {
            ["RateLimits:default:Permits"] = Permits.ToString(CultureInfo.InvariantCulture),
            ["RateLimits:default:WindowSeconds"] = "360000",
        },
    };

    /// <summary>How many requests pass until one is refused.</summary>
    private static async Task<int> Exhaust(HttpClient client)
    {
        for (var passed = 0; passed <= 2 * Permits; passed++)
        {
            if ((await Get(client)).Status is HttpStatusCode.TooManyRequests)
            {
                return passed;
            }
        }

        return -1;
    }

    private static async Task<(HttpStatusCode Status, string RateLimit)> Get(HttpClient client)
    {
        using var answer = await client.GetAsync(Services);
        return (answer.StatusCode, answer.Headers.GetValues("RateLimit").Single());
    }

    private static int Remaining(string rateLimit) => int.Parse(rateLimit.Split(';')[1][2..], CultureInfo.InvariantCulture);
}
