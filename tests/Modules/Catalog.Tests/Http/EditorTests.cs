using System.Net;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Http;

/// <summary>The catalogue as an editor's program meets it.</summary>
public sealed class EditorTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const string Services = "/api/v1/catalog/editor/services";

    [Fact]
    public async Task Creates_changes_publishes_archives_each_time_naming_the_version_that_was_seen()
    {
        using var editor = await app.SignedIn();

        using var created = await editor.Send(HttpMethod.Post, Services, Draft());
        await created.ShouldBe(HttpStatusCode.Created);
        var path = created.Headers.Location.ShouldNotBeNull().OriginalString;
        using var changed = await editor.Send(HttpMethod.Patch, path, new { price = new { amount = 5 }, summary = (string?)null }, ifMatch: Tag(created));
        using var published = await editor.Send(HttpMethod.Post, path + "/publish", ifMatch: Tag(changed));
        using var archived = await editor.Send(HttpMethod.Post, path + "/archive", ifMatch: Tag(published));
        using var read = await editor.Send(HttpMethod.Get, path);
        using var listed = await editor.Send(HttpMethod.Get, $"{Services}?status=archived&category=samples");

        var body = await changed.ShouldBe(HttpStatusCode.OK);
        body.GetProperty("price").GetRawText().ShouldBe("""{"amount":5,"currency":"EUR"}""");
        body.GetProperty("summary").GetString().ShouldBe("");
        (await published.ShouldBe(HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("published");
        (await archived.ShouldBe(HttpStatusCode.OK)).GetProperty("version").GetInt64().ShouldBe(4);
        (await read.ShouldBe(HttpStatusCode.OK)).GetRawText().ShouldBe(await archived.Content.ReadAsStringAsync());
        Tag(read).ShouldBe(Tag(archived));
        (await listed.ShouldBe(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ShouldContain(item => path.EndsWith(item.GetProperty("id").GetString() ?? "?"));
    }

    [Fact]
    public async Task Deletes_a_draft_and_has_to_say_which_version()
    {
        using var editor = await app.SignedIn();
        using var created = await editor.Send(HttpMethod.Post, Services, Draft());
        var path = created.Headers.Location.ShouldNotBeNull().OriginalString;

        using var careless = await editor.Send(HttpMethod.Delete, path);
        using var stale = await editor.Send(HttpMethod.Delete, path, ifMatch: "\"7-x\"");
        using var deleted = await editor.Send(HttpMethod.Delete, path, ifMatch: Tag(created));
        using var gone = await editor.Send(HttpMethod.Get, path);

        await careless.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "entity-tag-required");
        await stale.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        await deleted.ShouldBe(HttpStatusCode.NoContent);
        await gone.ShouldBeProblem(HttpStatusCode.NotFound, "catalog.service-not-found");
    }

    [Theory]
    [InlineData("""{"name":null}""", "name")]
    [InlineData("""{"price":null}""", "price")]
    [InlineData("""{"price":{"amount":null}}""", "price.amount")]
    [InlineData("""{"price":{"amount":"5"}}""", "price.amount")]
    [InlineData("""{"price":{"currency":"XXX"}}""", "price.currency")]
    [InlineData("""{"price":{"cents":5}}""", "price.cents")]
    [InlineData("""{"id":"01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"}""", "id")]
    [InlineData("""{"expectedVersion":1}""", "expectedVersion")]
    [InlineData("""{"body":{}}""", "body")]
    [InlineData("""{"slug":"abc\n"}""", "slug")]
    [InlineData("""{"name":"abc\n"}""", "name")]
    public async Task Is_told_which_field_of_a_patch_is_not_acceptable(string patch, string path)
    {
        using var editor = await app.SignedIn();
        using var created = await editor.Send(HttpMethod.Post, Services, Draft());
        using var request = new HttpRequestMessage(HttpMethod.Patch, created.Headers.Location) { Content = new StringContent(patch) };
        request.Content.Headers.ContentType = new("application/merge-patch+json");
        request.Headers.TryAddWithoutValidation("If-Match", Tag(created));

        using var refused = await editor.SendAsync(request);

        var problem = await refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([path]);
    }

    [Fact]
    public async Task Needs_the_permission_that_each_step_names()
    {
        using var reader = await app.SignedIn("catalog.services.read");
        using var writer = await app.SignedIn("catalog.services.write");
        using var created = await writer.Send(HttpMethod.Post, Services, Draft());
        var path = created.Headers.Location.ShouldNotBeNull().OriginalString;

        using var read = await reader.Send(HttpMethod.Get, path);
        using var written = await reader.Send(HttpMethod.Patch, path, new { summary = "x" }, ifMatch: Tag(created));
        using var published = await writer.Send(HttpMethod.Post, path + "/publish", ifMatch: Tag(created));

        await read.ShouldBe(HttpStatusCode.OK);
        (await written.ShouldBeProblem(HttpStatusCode.Forbidden, "permission-required")).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("catalog.services.write");
        (await published.ShouldBeProblem(HttpStatusCode.Forbidden, "permission-required")).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("catalog.services.publish");
    }

    private static Dictionary<string, object> Draft() => new(StringComparer.Ordinal)
    {
        ["name"] = Sample.Name(),
        ["category"] = "samples",
        ["summary"] = "A summary.",
        ["price"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["amount"] = 10_000, ["currency"] = "EUR" },
    };

    private static string Tag(HttpResponseMessage answer) => answer.Headers.ETag.ShouldNotBeNull().Tag;
}
