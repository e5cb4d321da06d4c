using System.Net;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>Two people change the same thing at once: one wins, the other is told, and nothing is lost.</summary>
public sealed class TwoEditorsTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Of_two_editors_who_read_the_same_version_the_second_gets_412_and_the_first_keeps_the_change()
    {
        var (first, second) = (await app.SignedIn(), await app.SignedIn());
        var (path, tag) = await Created(first, "Two editors");

        using var won = await first.Send(HttpMethod.Patch, path, new { summary = "The first was here." }, ifMatch: tag);
        using var lost = await second.Send(HttpMethod.Patch, path, new { summary = "The second was here." }, ifMatch: tag);

        await won.ShouldBe(HttpStatusCode.OK);
        await lost.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        using var now = await first.GetAsync(new Uri(path, UriKind.Relative));
        (await now.ShouldBe(HttpStatusCode.OK)).GetProperty("summary").GetString().ShouldBe("The first was here.");

        using var again = await second.Send(HttpMethod.Patch, path, new { summary = "Both were here." }, ifMatch: now.Headers.ETag?.Tag);
        await again.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_twenty_editors_who_write_at_the_same_moment_exactly_one_wins()
    {
        var client = await app.SignedIn();
        var (path, tag) = await Created(client, "Twenty editors");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            client.Send(HttpMethod.Patch, path, new { summary = $"Editor {i} was here." }, ifMatch: tag)));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode is HttpStatusCode.PreconditionFailed).ShouldBe(19);
        var winner = await answers.Single(answer => answer.StatusCode is HttpStatusCode.OK).ShouldBe(HttpStatusCode.OK);
        using var now = await client.GetAsync(new Uri(path, UriKind.Relative));
        (await now.ShouldBe(HttpStatusCode.OK)).GetProperty("summary").GetString().ShouldBe(winner.GetProperty("summary").GetString());
    }

    private static async Task<(string Path, string Tag)> Created(HttpClient client, string name)
    {
        using var response = await client.Send(HttpMethod.Post, "/api/v1/catalog/editor/services", Samples.Service(name));
        await response.ShouldBe(HttpStatusCode.Created);
        return (response.Headers.Location.ShouldNotBeNull().OriginalString, response.Headers.ETag.ShouldNotBeNull().Tag);
    }
}
