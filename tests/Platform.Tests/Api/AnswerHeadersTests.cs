using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using static Monolith.Platform.Tests.HttpAssertions;

namespace Monolith.Platform.Tests;

public sealed class AnswerHeadersTests : IAsyncLifetime
{
    private ThingsServer server = null!;

    public async Task InitializeAsync() => server = await ThingsServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/v1/things", 200)]
    [InlineData("GET", "/api/v1/things/nothing-here", 404)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("PUT", "/api/v1/things", 405)]
    [InlineData("POST", "/api/v1/things", 401)]
    [InlineData("OPTIONS", "/api/v1/things", 204)]
    public async Task Every_answer_carries_its_id_its_quota_and_what_browsers_must_not_do(string method, string path, int status)
    {
        var answer = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Header("Request-Id").ShouldNotBeNullOrEmpty();
        answer.Header("RateLimit").ShouldNotBeNull().ShouldMatch("^\"(default|write)\";r=[0-9]+;t=[0-9]+$");
        answer.Header("RateLimit-Policy").ShouldNotBeNull().ShouldMatch("^\"(default|write)\";q=[0-9]+;w=60$");
        answer.Header("Content-Security-Policy").ShouldBe("default-src 'none'; frame-ancestors 'none'");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Referrer-Policy").ShouldBe("no-referrer");
        answer.Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        answer.Header("Cross-Origin-Embedder-Policy").ShouldBe("require-corp");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        answer.Header("Permissions-Policy").ShouldNotBeNullOrEmpty();
        answer.Header("Server").ShouldBeNull();
        answer.Header("Access-Control-Allow-Origin").ShouldBeNull();
        answer.Header("Api-Version").ShouldBe(path.StartsWith("/api/", StringComparison.Ordinal) ? "1" : null);
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_problems_too()
    {
        await (await server.Client.GetAsync("/nowhere")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

        var wrong = await server.Client.PutAsync("/api/v1/things", Body("{}"));
        await wrong.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        wrong.Header("Allow").ShouldBe("GET, POST");
    }

    [Fact]
    public async Task Options_lists_the_methods()
    {
        var answer = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/v1/things"));

        answer.Header("Allow").ShouldBe("GET, POST");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/things")]
    [InlineData("/problems")]
    [InlineData("/nowhere")]
    public async Task Head_is_get_without_the_body(string path)
    {
        var get = await server.Client.GetAsync(path);
        var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        head.StatusCode.ShouldBe(get.StatusCode);
        head.Header("ETag").ShouldBe(get.Header("ETag"));
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("api.example.org", "max-age=31536000; includeSubDomains")]
    [InlineData("localhost", null)]
    public async Task Asks_browsers_to_stay_with_HTTPS_except_on_the_developers_machine(string host, string? expected)
    {
        await using var secure = await ThingsServer.Start(services: services => services.AddSingleton<IStartupFilter, AsIfHttps>());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/things") { Headers = { Host = host } };

        (await secure.Client.SendAsync(request)).Header("Strict-Transport-Security").ShouldBe(expected);
    }

    [Fact]
    public async Task Redirects_plain_HTTP_and_does_nothing_else()
    {
        await using var plain = await ThingsServer.Start(new Dictionary<string, string?> { ["Hosting:BehindProxy"] = "false" });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/things?a=b") { Headers = { Host = "api.example.org" } };

        var answer = await plain.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Header("Location").ShouldBe("https://api.example.org/api/v1/things?a=b");
    }

    [Fact]
    public async Task Opens_to_configured_origins_only()
    {
        await using var open = await ThingsServer.Start(new Dictionary<string, string?> { ["Cors:Origins:0"] = "https://app.example.org" });

        (await Ask(open, "https://app.example.org")).Header("Access-Control-Allow-Origin").ShouldBe("https://app.example.org");
        (await Ask(open, "https://evil.example.org")).Header("Access-Control-Allow-Origin").ShouldBeNull();
        (await Ask(server, "https://app.example.org")).Header("Access-Control-Allow-Origin").ShouldBeNull();
        (await Ask(open, "https://app.example.org", preflight: true)).Header("RateLimit").ShouldNotBeNull();
    }

    private static Task<HttpResponseMessage> Ask(ThingsServer server, string origin, bool preflight = false)
    {
        var request = new HttpRequestMessage(preflight ? HttpMethod.Options : HttpMethod.Get, "/api/v1/things") { Headers = { { "Origin", origin } } };
        if (preflight)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
        }

        return server.Client.SendAsync(request);
    }
}
