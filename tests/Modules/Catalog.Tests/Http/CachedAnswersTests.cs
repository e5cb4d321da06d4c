using System.Net;
using Monolith.Catalog.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Http;

/// <summary>What visitors read comes from the cache until an editor changes it, with all that every answer carries.</summary>
public sealed class CachedAnswersTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    private const string Services = "/api/v1/catalog/services";

    [Theory]
    [InlineData("/{0}")]
    [InlineData("/{0}/metadata")]
    [InlineData("?category=samples&limit=1")]
    public async Task A_second_visitor_costs_the_database_nothing_and_gets_the_same_bytes(string address)
    {
        var service = await app.CreatePublished();
        await app.CreatePublished();
        var path = Services + string.Format(System.Globalization.CultureInfo.InvariantCulture, address, service.Slug);
        using var visitor = app.Visitor();
        using var first = await visitor.Send(HttpMethod.Get, path);
        HttpResponseMessage? second = null;

        var commands = await app.CommandsOf(async () => second = await visitor.Send(HttpMethod.Get, path), isKept: true);

        commands.ShouldBeEmpty();
        using var answer = second.ShouldNotBeNull();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
        answer.Headers.ETag.ShouldBe(first.Headers.ETag);
        answer.Headers.CacheControl.ShouldNotBeNull().ToString().ShouldBe("public, no-cache");
        RequestId(answer).ShouldNotBe(RequestId(first));
        answer.Headers.Contains("RateLimit").ShouldBeTrue();
        answer.Headers.TryGetValues("Link", out var link).ShouldBe(first.Headers.TryGetValues("Link", out var firstLink));
        link.ShouldBe(firstLink);
    }

    [Fact]
    public async Task A_tag_that_is_still_right_is_answered_with_304_from_the_cache()
    {
        var service = await app.CreatePublished();
        using var visitor = app.Visitor();
        using var first = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}");
        HttpResponseMessage? second = null;

        var commands = await app.CommandsOf(async () =>
            second = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}", ifNoneMatch: first.Headers.ETag.ShouldNotBeNull().Tag), isKept: true);

        commands.ShouldBeEmpty();
        using var answer = second.ShouldNotBeNull();
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        answer.Headers.ETag.ShouldBe(first.Headers.ETag);
    }

    [Fact]
    public async Task Publishing_changing_moving_and_archiving_show_at_once()
    {
        var service = await app.Create();
        using var visitor = app.Visitor();
        await ShouldAnswer(HttpStatusCode.NotFound);

        service = await app.Publish(service);
        var published = await ShouldAnswer(HttpStatusCode.OK);

        service = await app.Change(service, new ChangeService { Summary = "New." });
        var changed = await ShouldAnswer(HttpStatusCode.OK);
        changed.Headers.ETag.ShouldNotBe(published.Headers.ETag);
        (await changed.Content.ReadAsStringAsync()).ShouldContain("New.");

        service = await app.Change(service, new ChangeService { Slug = $"{service.Slug}-moved" }) with { Slug = service.Slug };
        await ShouldAnswer(HttpStatusCode.MovedPermanently);

        (await app.Send(new ArchiveService(service.Id, service.Version))).ShouldSucceed();
        await ShouldAnswer(HttpStatusCode.NotFound);

        async Task<HttpResponseMessage> ShouldAnswer(HttpStatusCode status)
        {
            var answer = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}");
            answer.StatusCode.ShouldBe(status);
            return answer;
        }
    }

    [Fact]
    public async Task Hits_and_misses_are_counted_by_query()
    {
        var service = await app.CreatePublished();
        using var visitor = app.Visitor();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}");
        }

        using var metrics = await visitor.Send(HttpMethod.Get, "/metrics");
        var counted = (await metrics.Content.ReadAsStringAsync()).Split('\n')
            .Where(line => line.StartsWith("monolith_cache_answers", StringComparison.Ordinal) && line.Contains("query=\"GetServiceBySlug\"", StringComparison.Ordinal)).ToList();
        counted.ShouldContain(line => line.Contains("outcome=\"hit\"", StringComparison.Ordinal));
        counted.ShouldContain(line => line.Contains("outcome=\"miss\"", StringComparison.Ordinal));
    }

    private static string RequestId(HttpResponseMessage answer) => answer.Headers.GetValues("Request-Id").Single();
}
