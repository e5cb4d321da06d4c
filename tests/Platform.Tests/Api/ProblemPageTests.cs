using System.Net;
using System.Text.Json.Nodes;

namespace Monolith.Platform.Tests;

public sealed class ProblemPageTests : IAsyncLifetime
{
    private ThingsServer server = null!;

    public async Task InitializeAsync() => server = await ThingsServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Every_problem_has_a_page_that_explains_it()
    {
        var index = (await JsonNode.ParseAsync(await (await Get("/problems", "application/json")).Content.ReadAsStreamAsync())).ShouldBeOfType<JsonArray>();

        index.Select(problem => (string?)problem?["code"]).ShouldBeSupersetOf(["not-found", "validation-failed", "things.name-taken"]);
        foreach (var path in index.Select(problem => (string?)problem?["path"]))
        {
            var page = await Get(path ?? "", "text/html,application/xhtml+xml,*/*;q=0.8");
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
        }
    }

    [Fact]
    public async Task Pages_encode_what_they_show_and_allow_their_own_style_only()
    {
        var page = await Get("/problems/things.not-found", "text/html");
        var html = await page.Content.ReadAsStringAsync();

        html.ShouldContain("&lt;b&gt;really&lt;/b&gt;");
        html.ShouldNotContain("<b>");
        html.ShouldNotContain("<script");
        page.Header("Content-Security-Policy").ShouldNotBeNull().ShouldMatch("^default-src 'none'; style-src 'sha256-[^']+';");
    }

    [Fact]
    public async Task Programs_get_JSON()
    {
        var problem = await (await Get("/problems/too-many-requests", "application/json")).Json();

        ((int?)problem["status"]).ShouldBe(429);
        ((bool?)problem["retryable"]).ShouldBe(true);
        ((string?)problem["fix"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Words_stand_in_JSON_as_they_are_written()
    {
        using var blind = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/things/{Guid.CreateVersion7()}");
        var answer = await server.As("editor", ThingPermissions.Write).SendAsync(blind);

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("nobody's change");
        (await (await Get("/problems/too-many-requests", "application/json")).Content.ReadAsStringAsync()).ShouldContain("The caller's quota");
    }

    [Fact]
    public async Task An_unknown_code_is_a_problem_itself() =>
        await (await Get("/problems/no-such-code", "text/html")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

    private Task<HttpResponseMessage> Get(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return server.Client.SendAsync(request);
    }
}

internal static class SetAssertions
{
    public static void ShouldBeSupersetOf<T>(this IEnumerable<T> actual, IEnumerable<T> expected) => expected.Except(actual).ShouldBeEmpty();
}
