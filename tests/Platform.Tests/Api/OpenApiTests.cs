using System.Net;
using System.Text.Json.Nodes;
using Monolith.Platform.Api;

namespace Monolith.Platform.Tests;

public sealed class OpenApiTests : IAsyncLifetime
{
    private ThingsServer server = null!;
    private JsonObject document = [];

    public async Task InitializeAsync()
    {
        server = await ThingsServer.Start();
        document = await (await server.Client.GetAsync("/openapi/v1.json")).Json();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Is_an_OpenAPI_3_1_document_with_an_entity_tag()
    {
        var answer = await server.Client.GetAsync("/openapi/v1.json");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        again.Headers.TryAddWithoutValidation("If-None-Match", answer.Header("ETag"));

        ((string?)document["openapi"]).ShouldBe("3.1.1");
        (await server.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        // For the linters to look at.
        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "things-openapi.json"), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Says_of_the_installation_what_its_settings_say_and_invents_nothing()
    {
        ((string?)document["info"]?["title"]).ShouldBe("Monolith API");
        document["info"]?["contact"].ShouldBeNull();
        document["info"]?["license"].ShouldBeNull();

        await using var configured = await ThingsServer.Start(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Api:Title"] = "Lamps & Co.",
            ["Api:Contact:Email"] = "api@example.com",
            ["Api:License:Name"] = "Terms of use",
            ["Api:License:Url"] = "https://example.com/terms",
        });
        var info = (await (await configured.Client.GetAsync("/openapi/v1.json")).Json())["info"];
        ((string?)info?["title"]).ShouldBe("Lamps & Co.");
        info?["contact"]?.ToJsonString().ShouldBe("""{"email":"api@example.com"}""");
        info?["license"]?.ToJsonString().ShouldBe("""{"name":"Terms of use","url":"https://example.com/terms"}""");
        configured.App.StartupProblems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Api:Title", " ")]
    [InlineData("Api:Contact:Url", "/contact")]
    [InlineData("Api:Contact:Email", "nobody")]
    [InlineData("Api:License:Url", "https://example.com/terms")]
    public async Task Refuses_to_start_with_words_on_the_installation_that_help_nobody(string setting, string value)
    {
        await using var configured = await ThingsServer.Start(new Dictionary<string, string?>(StringComparer.Ordinal) { [setting] = value });

        configured.App.StartupProblems().ShouldHaveSingleItem().ShouldStartWith(setting);
    }

    [Fact]
    public async Task Is_readable_as_a_page_without_script_or_outside_asset()
    {
        var page = await server.Client.GetAsync("/docs");
        var html = await page.Content.ReadAsStringAsync();

        page.Header("Content-Security-Policy").ShouldNotBeNull().ShouldMatch("^default-src 'none'; style-src 'sha256-[^']+';");
        html.ShouldContain("Somebody makes a thing");
        html.ShouldContain(ThingPermissions.Write);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("url(");
    }

    [Fact]
    public void Every_operation_has_an_id_words_one_tag_and_says_who_may()
    {
        foreach (var operation in Operations())
        {
            ((string?)operation["operationId"]).ShouldNotBeNullOrEmpty();
            ((string?)operation["summary"]).ShouldNotBeNullOrEmpty();
            ((string?)operation["description"]).ShouldNotBeNullOrEmpty();
            operation["tags"].ShouldBeOfType<JsonArray>().Count.ShouldBe(1);
            operation["security"].ShouldBeOfType<JsonArray>().Count.ShouldBe(1);
        }

        Operation("/api/v1/things", "post")["security"]?.ToJsonString().ShouldBe("""[{"bearer":[]}]""");
        Operation("/api/v1/things", "get")["security"]?.ToJsonString().ShouldBe("[{}]");
        ((string?)Operation("/api/v1/things", "post")["summary"]).ShouldBe("Somebody makes a thing");
        ((string?)Operation("/api/v1/things", "post")["description"]).ShouldNotBeNull().ShouldContain(ThingPermissions.Write);
    }

    [Theory]
    [InlineData("/api/v1/things", "post", "201 400 401 403 409 413 415 422 429 500")]
    [InlineData("/api/v1/things", "get", "200 304 400 401 422 429 500")]
    [InlineData("/api/v1/things/{id}", "get", "200 304 400 401 404 422 429 500")]
    [InlineData("/api/v1/things/{id}", "patch", "200 400 401 403 404 409 412 413 415 422 428 429 500")]
    [InlineData("/api/v1/things/{id}", "delete", "204 400 401 403 404 409 412 422 428 429 500")]
    public void Declares_every_status(string path, string method, string statuses) =>
        string.Join(' ', Operation(path, method)["responses"].ShouldBeOfType<JsonObject>().Select(answer => answer.Key).Order(StringComparer.Ordinal)).ShouldBe(statuses);

    [Fact]
    public void Takes_limits_from_the_validators()
    {
        var properties = Schema("CreateThing")["properties"].ShouldBeOfType<JsonObject>();

        ((int?)properties["name"]?["maxLength"]).ShouldBe(50);
        ((int?)properties["name"]?["minLength"]).ShouldBe(1);
        ((string?)properties["name"]?["description"]).ShouldBe("What it is called; no other thing is called so.");
        ((string?)properties["tags"]?["items"]?["pattern"]).ShouldBe("^[a-z]+$");
        properties["kind"]?["enum"]?.ToJsonString().ShouldBe("""["plain","veryRare"]""");
        properties["note"]?["type"]?.ToJsonString().ShouldBe("""["string","null"]""");
        Schema("CreateThing")["required"]?.ToJsonString().ShouldBe("""["name","kind","size"]""");
        ((long?)Schema("SizeInput")["properties"]?["width"]?["maximum"]).ShouldBe(Size.Max);
    }

    [Fact]
    public void Takes_limits_of_the_path_from_the_validators()
    {
        var parameters = Operation("/api/v1/things/named/{name}", "get")["parameters"].ShouldBeOfType<JsonArray>();

        var name = parameters.Single(parameter => (string?)parameter?["in"] == "path");
        ((int?)name?["schema"]?["maxLength"]).ShouldBe(50);
        ((int?)name?["schema"]?["minLength"]).ShouldBe(1);
        ((string?)name?["description"]).ShouldBe("What it is called. Must not be nameless.");
        Operation("/api/v1/things/{id}", "get")["parameters"]?[0]?["schema"]?["format"]?.ToString().ShouldBe("uuid");
    }

    [Fact]
    public void Closes_requests_and_leaves_answers_open()
    {
        ((bool?)Schema("CreateThing")["additionalProperties"]).ShouldBe(false);
        ((bool?)Schema("SizeInput")["additionalProperties"]).ShouldBe(false);
        Schema("ThingDetails").ContainsKey("additionalProperties").ShouldBeFalse();
        Schema("Size").ContainsKey("additionalProperties").ShouldBeFalse();
    }

    [Fact]
    public void Describes_patches_as_merge_patches_of_optional_members()
    {
        Operation("/api/v1/things/{id}", "patch")["requestBody"]?["content"].ShouldBeOfType<JsonObject>()
            .Select(content => content.Key).ShouldBe(["application/merge-patch+json", "application/json"]);
        Schema("ChangeThing").ContainsKey("required").ShouldBeFalse();
        Schema("ChangeThing")["properties"].ShouldBeOfType<JsonObject>().Select(property => property.Key).ShouldBe(["name", "note", "size"]);
    }

    [Fact]
    public void Names_the_parameters_of_a_list_with_their_limits()
    {
        var parameters = Operation("/api/v1/things", "get")["parameters"].ShouldBeOfType<JsonArray>();

        parameters.Select(parameter => (string?)parameter?["name"]).ShouldBe(["kind", "minWidth", "hasNote", "sort", "cursor", "limit", "If-None-Match"], ignoreOrder: true);
        var limit = parameters.Single(parameter => (string?)parameter?["name"] == "limit")?["schema"];
        ((int?)limit?["minimum"]).ShouldBe(1);
        ((int?)limit?["maximum"]).ShouldBe(100);
        parameters.Single(parameter => (string?)parameter?["name"] == "sort")?["schema"]?["enum"]?.ToJsonString().ShouldBe("""["name","-name","width","-width"]""");
    }

    [Fact]
    public void Shows_samples_as_they_travel()
    {
        Operation("/api/v1/things", "post")["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString()
            .ShouldBe("""{"name":"Lamp","kind":"veryRare","size":{"width":20,"height":40},"note":null,"tags":["light"]}""");
        Operation("/api/v1/things/{id}", "patch")["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString()
            .ShouldBe("""{"note":"It flickers.","size":{"width":30}}""");
    }

    private IEnumerable<JsonObject> Operations() => document["paths"].ShouldBeOfType<JsonObject>()
        .SelectMany(path => path.Value.ShouldBeOfType<JsonObject>()).Select(operation => operation.Value.ShouldBeOfType<JsonObject>());

    private JsonObject Operation(string path, string method) => (document["paths"]?[path]?[method]).ShouldBeOfType<JsonObject>();

    private JsonObject Schema(string name) => (document["components"]?["schemas"]?[name]).ShouldBeOfType<JsonObject>();
}
