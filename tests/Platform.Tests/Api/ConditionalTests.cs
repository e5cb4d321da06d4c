using System.Net;
using static Monolith.Platform.Tests.HttpAssertions;

namespace Monolith.Platform.Tests;

public sealed class ConditionalTests : IAsyncLifetime
{
    private ThingsServer server = null!;
    private HttpClient editor = null!;
    private string address = "";
    private string tag = "";

    public async Task InitializeAsync()
    {
        server = await ThingsServer.Start();
        editor = server.As("editor", ThingPermissions.Write);
        var created = await editor.PostAsync("/api/v1/things", Body("""{"name":"Lamp","kind":"plain","size":{"width":20,"height":40},"note":"old"}"""));
        (address, tag) = (created.Header("Location") ?? "", created.Header("ETag") ?? "");
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Answers_304_to_a_reader_who_has_it_already()
    {
        var answer = await Send(HttpMethod.Get, ifNoneMatch: tag);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        answer.Header("ETag").ShouldBe(tag);
        answer.Header("Cache-Control").ShouldBe("public, no-cache");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_anew_once_it_changed()
    {
        var changed = await Send(HttpMethod.Patch, """{"note":"new"}""", ifMatch: tag);

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Header("ETag").ShouldNotBeNull().ShouldStartWith("\"2-");
        (await Send(HttpMethod.Get, ifNoneMatch: tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Lists_answer_304_too()
    {
        var list = await server.Client.GetAsync("/api/v1/things");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/things");
        request.Headers.TryAddWithoutValidation("If-None-Match", list.Header("ETag"));

        (await server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("\"1-a\", \"2-b\"")]
    public async Task Demands_exactly_one_tag_of_whoever_changes(string? ifMatch)
    {
        await (await Send(HttpMethod.Patch, """{"note":"new"}""", ifMatch)).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "entity-tag-required");
        await (await Send(HttpMethod.Delete, ifMatch: ifMatch)).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "entity-tag-required");
    }

    [Theory]
    [InlineData("\"7-abcdef\"")]
    [InlineData("W/\"1-abcdef\"")]
    [InlineData("\"rubbish\"")]
    public async Task Saves_nothing_of_a_change_to_another_version(string ifMatch)
    {
        await (await Send(HttpMethod.Patch, """{"note":"new"}""", ifMatch)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale-version");

        (await Send(HttpMethod.Get)).Header("ETag").ShouldBe(tag);
    }

    [Fact]
    public async Task Leaves_alone_what_a_patch_leaves_out_and_clears_what_it_nulls()
    {
        var changed = await (await Send(HttpMethod.Patch, """{"note":null,"size":{"width":30}}""", tag, mediaType: "application/merge-patch+json")).Json();

        changed["note"].ShouldBeNull();
        changed["size"]?.ToJsonString().ShouldBe("""{"width":30,"height":40}""");
        ((string?)changed["name"]).ShouldBe("Lamp");
    }

    [Theory]
    [InlineData("""{"name":null}""", "name")]
    [InlineData("""{"size":null}""", "size")]
    [InlineData("""{"size":{"width":0}}""", "size.width")]
    [InlineData("""{"size":{"width":"wide"}}""", "size.width")]
    [InlineData("""{"size":{"depth":1}}""", "size.depth")]
    [InlineData("""{"id":"01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"}""", "id")]
    [InlineData("""{"note":"a\u0000b"}""", "note")]
    public async Task Names_what_is_not_acceptable_of_a_patch(string patch, string path) =>
        await (await Send(HttpMethod.Patch, patch, tag)).ShouldRefuse(path);

    [Fact]
    public async Task Deletes_the_version_that_was_read()
    {
        var deleted = await Send(HttpMethod.Delete, ifMatch: tag);

        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        deleted.Header("RateLimit").ShouldNotBeNull();
        await (await Send(HttpMethod.Get)).ShouldBeProblem(HttpStatusCode.NotFound, "things.not-found");
    }

    private Task<HttpResponseMessage> Send(
        HttpMethod method, string? body = null, string? ifMatch = null, string? ifNoneMatch = null, string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : Body(body, mediaType) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return (method == HttpMethod.Get ? server.Client : editor).SendAsync(request);
    }
}
