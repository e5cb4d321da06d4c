using System.Net;
using Monolith.Platform.Api;

namespace Monolith.Platform.Tests;

public sealed class RateLimitTests : IAsyncLifetime
{
    private ThingsServer server = null!;

    public async Task InitializeAsync() => server = await ThingsServer.Start(new Dictionary<string, string?>
    {
        ["RateLimits:default:Permits"] = "3",
        ["RateLimits:default:WindowSeconds"] = "30",
    });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Counts_down_refuses_and_forgives_with_time()
    {
        (await Get()).Header("RateLimit").ShouldBe("\"default\";r=2;t=10");
        (await Get()).Header("RateLimit").ShouldBe("\"default\";r=1;t=20");
        (await Get()).Header("RateLimit").ShouldBe("\"default\";r=0;t=10");

        var refused = await Get();
        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        refused.Header("Retry-After").ShouldBe("10");
        refused.Header("RateLimit").ShouldBe("\"default\";r=0;t=10");
        refused.Header("RateLimit-Policy").ShouldBe("\"default\";q=3;w=30");

        server.Clock.Advance(TimeSpan.FromSeconds(10));
        (await Get()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Get()).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Gives_each_caller_a_quota_of_its_own()
    {
        using var one = server.As("one");
        using var other = server.As("other");
        for (var i = 0; i < 3; i++)
        {
            await one.GetAsync("/api/v1/things");
        }

        (await one.GetAsync("/api/v1/things")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await other.GetAsync("/api/v1/things")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Get()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Gives_a_304_back()
    {
        var tag = (await Get()).Header("ETag");
        for (var i = 0; i < 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/things");
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            var answer = await server.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            answer.Header("RateLimit").ShouldBe("\"default\";r=2;t=10");
        }
    }

    [Fact]
    public async Task Charges_addresses_that_do_not_exist()
    {
        for (var i = 0; i < 3; i++)
        {
            (await server.Client.GetAsync("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await server.Client.GetAsync("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Shares_no_permit_between_parallel_requests()
    {
        var limiter = new InMemoryRateLimiter(new ManualClock());
        var quota = new Quota(Limits.Default, 100, TimeSpan.FromMinutes(1));

        var allowed = 0;
        await Parallel.ForAsync(0, 1000, async (_, ct) =>
        {
            if ((await limiter.Charge(quota, new QuotaPartition("caller", 0), ct)).IsAllowed)
            {
                Interlocked.Increment(ref allowed);
            }
        });

        allowed.ShouldBe(100);
    }

    [Fact]
    public async Task Keeps_a_bounded_number_of_callers_and_drops_the_idle()
    {
        var clock = new ManualClock();
        var limiter = new InMemoryRateLimiter(clock, maxPartitions: 10);
        var quota = new Quota(Limits.Default, 2, TimeSpan.FromSeconds(1));
        for (ulong address = 0; address < 100; address++)
        {
            await limiter.Charge(quota, new QuotaPartition("", address), default);
        }

        limiter.Partitions.ShouldBe(11);
        (await limiter.Charge(quota, new QuotaPartition("", 1000), default)).IsAllowed.ShouldBeFalse();

        clock.Advance(TimeSpan.FromMinutes(2));
        (await limiter.Charge(quota, new QuotaPartition("", 1000), default)).IsAllowed.ShouldBeTrue();
        limiter.Partitions.ShouldBe(1);
    }

    [Fact]
    public async Task Names_what_is_wrong_with_configured_quotas()
    {
        await using var wrong = await ThingsServer.Start(new Dictionary<string, string?>
        {
            ["RateLimits:defualt:Permits"] = "3",
            ["RateLimits:write:Permits"] = "none",
        });

        var problems = wrong.App.StartupProblems();

        problems.ShouldContain(problem => problem.Contains("RateLimits:defualt", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("RateLimits:write:Permits is 'none'", StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> Get() => server.Client.GetAsync("/api/v1/things");
}
