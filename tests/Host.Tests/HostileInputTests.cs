using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>Whatever is thrown at any endpoint, the answer is the caller's problem, told as one; never a fault of the service.</summary>
public sealed class HostileInputTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private static readonly string[] HostileSegments =
    [
        "%01", "%C0%AF", "%FF%FE", "..%2F..%2Fetc%2Fpasswd", "' OR 1=1 --", "<script>alert(1)</script>", "%F0%9F%92%A9", "00000000-0000-0000-0000-000000000000",
        "null", "-1", "%20", new('a', 5000),
    ];

    private static readonly string[] HostileQueries =
    [
        "?unknown=1", "?limit=abc", "?limit=0", "?limit=-1", "?limit=99999999999999999999", "?limit=1&limit=2", "?cursor=AAAA", "?cursor=%00", "?cursor=" + new string('x', 5000),
        "?sort=password", "?sort=name;DROP TABLE services", "?q=%22%27*%28%29^-", "?q=%00", "?q=" + new string('"', 500), "?%00=1", "?=&=&", "?limit", "?category[]=a", "?q=%C0%AF",
        "?minPrice=1e400", "?minPrice=NaN", "?maxPrice=-5",
    ];

    [Fact]
    public async Task No_endpoint_answers_hostile_paths_and_queries_with_a_fault()
    {
        var client = await app.SignedIn();
        var asked = 0;
        foreach (var endpoint in Endpoints())
        {
            foreach (var path in PathsOf(endpoint).SelectMany(path => HostileQueries.Select(query => path + query).Append(path)))
            {
                using var request = new HttpRequestMessage(new HttpMethod(MethodOf(endpoint)), path);
                request.Headers.TryAddWithoutValidation("If-Match", "\"1-x\"");
                await ShouldBeAnsweredProperly(client, endpoint, request, path);
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task No_endpoint_answers_a_hostile_body_with_a_fault()
    {
        var client = await app.SignedIn();
        var asked = 0;
        foreach (var endpoint in Endpoints().Where(endpoint => MethodOf(endpoint) is "POST" or "PUT" or "PATCH" or "DELETE"))
        {
            var path = PathsOf(endpoint).First();
            foreach (var (name, body) in HostileBodies(endpoint))
            {
                foreach (var mediaType in (string[])["application/json", "application/merge-patch+json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
                {
                    using var request = new HttpRequestMessage(new HttpMethod(MethodOf(endpoint)), path) { Content = new ByteArrayContent(body) };
                    request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
                    request.Headers.TryAddWithoutValidation("If-Match", "\"1-x\"");
                    await ShouldBeAnsweredProperly(client, endpoint, request, $"{path} {mediaType} {name}");
                    asked++;
                }
            }
        }

        asked.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("\"1")]
    [InlineData("1")]
    [InlineData("W/\"1-x\"")]
    [InlineData("\"99999999999999999999-x\"")]
    [InlineData("\"-1-x\"")]
    [InlineData("*")]
    [InlineData("\"1-a\", \"2-b\"")]
    public async Task No_write_is_let_through_by_a_hostile_entity_tag(string tag)
    {
        var client = await app.SignedIn();
        var writes = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IfMatchMetadata>() is not null).ToList();
        writes.ShouldNotBeEmpty();
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"));
        foreach (var endpoint in writes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(MethodOf(endpoint)), PathsOf(endpoint).First());
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            request.Content = DocumentedBody(document, endpoint);
            using var response = await client.SendAsync(request);
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired);
        }
    }

    private static async Task ShouldBeAnsweredProperly(HttpClient client, RouteEndpoint endpoint, HttpRequestMessage request, string what)
    {
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var shown = $"{MethodOf(endpoint)} {(what.Length > 300 ? what[..300] : what)} answered {(int)response.StatusCode} {(text.Length > 500 ? text[..500] : text)}";
        ((int)response.StatusCode).ShouldBeLessThan(500, shown);
        text.ShouldNotContain("Monolith.", Case.Sensitive, shown);
        text.ShouldNotContain("   at ", Case.Sensitive, shown);
        if ((int)response.StatusCode >= 400 && endpoint.Metadata.GetMetadata<UseCase>() is not null)
        {
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", shown);
            JsonDocument.Parse(text).RootElement.GetProperty("code").GetString().ShouldNotBeNullOrEmpty(shown);
        }
    }

    /// <summary>The body that the document shows for an endpoint; null when it takes none.</summary>
    private static StringContent? DocumentedBody(JsonNode? document, RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/').Replace(":guid", "", StringComparison.Ordinal);
        var operation = document?["paths"]?[path]?[MethodOf(endpoint).ToLowerInvariant()];
        operation.ShouldNotBeNull(path);
        return operation["requestBody"]?["content"]?.AsObject().First() is var (mediaType, body)
            ? new StringContent(body?["example"]?.ToJsonString() ?? "", Encoding.UTF8, mediaType)
            : null;
    }

    private static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    /// <summary>The first has parameters that look right, the others hostile ones.</summary>
    private static IEnumerable<string> PathsOf(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern;
        yield return Fill(parameter => parameter.ParameterPolicies.Any(policy => policy.Content is "guid") ? "0198c0de-0000-7000-8000-000000000000" : "nobody-knows-this");
        if (pattern.Parameters.Count > 0)
        {
            foreach (var segment in HostileSegments)
            {
                yield return Fill(_ => segment);
            }
        }

        string Fill(Func<Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart, string> value) =>
            "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => value(parameter),
                _ => ".",
            }))));
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(string Name, byte[] Body)> HostileBodies(RouteEndpoint endpoint)
    {
        yield return ("nothing", []);
        yield return ("null", "null"u8.ToArray());
        yield return ("a number", "42"u8.ToArray());
        yield return ("an array", "[]"u8.ToArray());
        yield return ("an empty object", "{}"u8.ToArray());
        yield return ("cut short", "{\"name\":"u8.ToArray());
        yield return ("no JSON", "<xml/>"u8.ToArray());
        yield return ("invalid UTF-8", [.. "{\"name\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        yield return ("a lone surrogate", "{\"name\":\"\\ud800\"}"u8.ToArray());
        yield return ("deep arrays", Encoding.UTF8.GetBytes("{\"name\":" + new string('[', 10_000) + new string(']', 10_000) + "}"));
        yield return ("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"name\":", 5_000)) + "1" + new string('}', 5_000)));
        yield return ("a prototype", "{\"__proto__\":{\"admin\":true},\"$type\":\"System.Object\"}"u8.ToArray());
        yield return ("three megabytes", Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', 3_000_000)}\"}}"));

        if (Example(endpoint) is not { } example)
        {
            yield break;
        }

        yield return ("an unknown member", Encoding.UTF8.GetBytes(With(example, "unknownMember", JsonValue.Create(1))));
        yield return ("the identifier in the body", Encoding.UTF8.GetBytes(With(example, "id", JsonValue.Create("0198c0de-0000-7000-8000-000000000001"))));
        yield return ("the version in the body", Encoding.UTF8.GetBytes(With(example, "expectedVersion", JsonValue.Create(1))));
        yield return ("twice the same member", Encoding.UTF8.GetBytes(example.ToJsonString().Insert(1, $"\"{example.First().Key}\":1,")));
        foreach (var member in example.Select(member => member.Key).ToList())
        {
            yield return ($"{member} null", Encoding.UTF8.GetBytes(With(example, member, null)));
            yield return ($"{member} a number", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create(-1.5))));
            yield return ($"{member} a huge number", Encoding.UTF8.GetBytes(example.ToJsonString().Replace($"\"{member}\":", $"\"{member}\":1e999,\"x\":", StringComparison.Ordinal)));
            yield return ($"{member} a boolean", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create(true))));
            yield return ($"{member} an array", Encoding.UTF8.GetBytes(With(example, member, new JsonArray(1, "a", null))));
            yield return ($"{member} an object", Encoding.UTF8.GetBytes(With(example, member, new JsonObject { ["a"] = 1 })));
            yield return ($"{member} empty", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create(""))));
            yield return ($"{member} NUL", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create("a\0b"))));
            yield return ($"{member} huge", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create(new string('x', 200_000)))));
            yield return ($"{member} script", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create("<script>alert(1)</script>[x](javascript:alert(1))![y](x\" onerror=\"alert(1))"))));
            yield return ($"{member} bidi and emoji", Encoding.UTF8.GetBytes(With(example, member, JsonValue.Create("\u202E\u0007💩'; DROP TABLE services; --"))));
        }
    }

    private JsonObject? Example(RouteEndpoint endpoint)
    {
        var type = endpoint.Metadata.GetMetadata<UseCase>()?.Type;
        var example = type?.GetProperty("Example")?.GetValue(null);
        return type is null || example is null
            ? null
            : JsonSerializer.SerializeToNode(example, app.Services.GetRequiredService<WireJson>().Answers.GetTypeInfo(type)) as JsonObject;
    }

    private static string With(JsonObject example, string member, JsonNode? value)
    {
        var copy = (JsonObject)example.DeepClone();
        copy[member] = value;
        return copy.ToJsonString();
    }
}
