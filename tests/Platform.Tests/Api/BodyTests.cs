using System.Net;
using System.Text;
using static Monolith.Platform.Tests.HttpAssertions;

namespace Monolith.Platform.Tests;

public sealed class BodyTests : IAsyncLifetime
{
    private const string Good = """{"name":"Lamp","kind":"veryRare","size":{"width":20,"height":40}}""";

    private ThingsServer server = null!;
    private HttpClient editor = null!;

    public async Task InitializeAsync()
    {
        server = await ThingsServer.Start();
        editor = server.As("editor", ThingPermissions.Write);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Creates_and_tells_where_and_which_version()
    {
        var created = await Post(Good);

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var thing = await created.Json();
        created.Header("Location").ShouldBe($"/api/v1/things/{thing["id"]}");
        created.Header("ETag").ShouldNotBeNull().ShouldStartWith("\"1-");
        created.Header("Cache-Control").ShouldBe("no-store");
        ((string?)thing["kind"]).ShouldBe("veryRare");
        (await server.Client.GetAsync(created.Header("Location"))).Header("ETag").ShouldBe(created.Header("ETag"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"name":"Lamp",}""")]
    [InlineData("not json")]
    public async Task Answers_400_to_what_is_no_JSON(string body) =>
        await (await Post(body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request-malformed");

    [Fact]
    public async Task Answers_400_to_what_is_no_UTF8()
    {
        var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };

        await (await editor.PostAsync("/api/v1/things", content)).ShouldBeProblem(HttpStatusCode.BadRequest, "request-malformed");
    }

    [Fact]
    public async Task Answers_400_where_a_body_is_missing()
    {
        var empty = new ByteArrayContent([]) { Headers = { ContentType = new("application/json") } };

        await (await editor.PostAsync("/api/v1/things", empty)).ShouldBeProblem(HttpStatusCode.BadRequest, "body-required");
    }

    [Theory]
    [InlineData("""{"name":"Lamp","kind":"plain","size":{"width":1,"height":1},"colour":"red"}""", "colour")]
    [InlineData("""{"name":"Lamp","kind":"plain","size":{"width":1,"height":1,"depth":1}}""", "size.depth")]
    [InlineData("""{"Name":"Lamp","kind":"plain","size":{"width":1,"height":1}}""", "Name")]
    [InlineData("""{"name":"Lamp","name":"Lamp","kind":"plain","size":{"width":1,"height":1}}""", "name")]
    [InlineData("""{"name":7,"kind":"plain","size":{"width":1,"height":1}}""", "name")]
    [InlineData("""{"name":"Lamp","kind":"plain","size":{"width":"1","height":1}}""", "size.width")]
    [InlineData("""{"name":"Lamp","kind":"plain","size":{"width":1.5,"height":1}}""", "size.width")]
    [InlineData("""{"name":"Lamp","kind":"odd","size":{"width":1,"height":1}}""", "kind")]
    [InlineData("""{"name":"Lamp","kind":1,"size":{"width":1,"height":1}}""", "kind")]
    [InlineData("""{"name":null,"kind":"plain","size":{"width":1,"height":1}}""", "name")]
    [InlineData("""{"name":"a\u0000b","kind":"plain","size":{"width":1,"height":1}}""", "name")]
    [InlineData("""{"name":"Lamp","kind":"plain","size":{"width":0,"height":9999}}""", "size.width", "size.height")]
    [InlineData("""{"name":"Lamp","kind":"plain","size":{"width":1,"height":1},"tags":["ok","No"]}""", "tags[1]")]
    [InlineData("""{"name":"\ud800","kind":"plain","size":{"width":1,"height":1}}""", "name")]
    [InlineData("""{"name":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""", "name")]
    [InlineData("""{"kind":"plain"}""", "name", "size")]
    [InlineData("""[]""", "")]
    public async Task Answers_422_with_the_path_of_each_field_that_is_not_acceptable(string body, params string[] paths) =>
        await (await Post(body)).ShouldRefuse(paths);

    [Fact]
    public async Task Never_tells_types_of_its_own()
    {
        var answer = await Post("""{"name":7}""");

        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("System.");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("CreateThing");
    }

    [Fact]
    public async Task Answers_415_to_another_media_type() =>
        await (await editor.PostAsync("/api/v1/things", Body(Good, "text/plain"))).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "media-type-unsupported");

    [Fact]
    public async Task Answers_413_to_a_body_that_is_too_large() =>
        await (await Post($$"""{"name":"{{new string('x', 2_000_000)}}"}""")).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");

    [Fact]
    public async Task Refuses_unknown_callers_before_it_reads_the_body()
    {
        var answer = await server.Client.PostAsync("/api/v1/things", Body("{"));

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
        answer.Header("WWW-Authenticate").ShouldBe("Bearer");
    }

    [Fact]
    public async Task Refuses_bad_credentials_even_where_none_are_needed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/things") { Headers = { Authorization = new("Bearer", "bad") } };

        var answer = await server.Client.SendAsync(request);

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
        answer.Header("WWW-Authenticate").ShouldBe("Bearer error=\"invalid_token\"");
        answer.Header("RateLimit").ShouldNotBeNull();
    }

    [Fact]
    public async Task Names_the_permission_a_caller_lacks()
    {
        using var reader = server.As("reader");

        var answer = await reader.PostAsync("/api/v1/things", Body("{"));

        var problem = await answer.ShouldBeProblem(HttpStatusCode.Forbidden, "permission-required");
        ((string?)problem["detail"]).ShouldNotBeNull().ShouldContain(ThingPermissions.Write);
        answer.Header("WWW-Authenticate").ShouldBe($"Bearer error=\"insufficient_scope\", scope=\"{ThingPermissions.Write}\"");
    }

    [Fact]
    public async Task Answers_a_conflict_with_the_error_of_the_module()
    {
        await Post(Good);

        await (await Post(Good)).ShouldBeProblem(HttpStatusCode.Conflict, "things.name-taken");
    }

    [Fact]
    public async Task Hides_faults_behind_500()
    {
        var answer = await editor.GetAsync("/api/v1/things/broken");

        await answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "internal-error");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(BreakThingHandler.Secret);
        answer.Header("RateLimit").ShouldNotBeNull();
        answer.Header("Api-Version").ShouldBe("1");
    }

    private Task<HttpResponseMessage> Post(string body) => editor.PostAsync("/api/v1/things", new StringContent(body, Encoding.UTF8, "application/json"));
}
