using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

public sealed class VersionTests : IAsyncLifetime
{
    private static readonly ApiVersion Present = new(1);

    private static readonly ApiVersion Old = new(0)
    {
        Retirement = new Retirement(
            new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 2, 1, 0, 0, 0, TimeSpan.Zero), "/docs/moving-to-1", Present),
    };

    private ThingsServer server = null!;

    public async Task InitializeAsync() => server = await ThingsServer.Start(
        services: services => services.AddSingleton(new ApiVersions([Old, Present])),
        routes: routes => routes.MapGet("/api/v0/hello", Hello)
            .Declare(new PublicAttribute("a test"), Limits.Default, InputMetadata.None, "text/plain"));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_present_version_names_itself_and_announces_no_end()
    {
        var answer = await server.Client.GetAsync("/api/v1/things");

        answer.Header("Api-Version").ShouldBe("1");
        answer.Header("Deprecation").ShouldBeNull();
        answer.Header("Sunset").ShouldBeNull();
    }

    [Fact]
    public async Task A_deprecated_version_still_answers_and_tells_its_end_on_every_answer()
    {
        foreach (var path in (string[])["/api/v0/hello", "/api/v0/nowhere"])
        {
            var answer = await server.Client.GetAsync(path);

            answer.Header("Api-Version").ShouldBe("0");
            answer.Header("Deprecation").ShouldBe("@1861920000");
            answer.Header("Sunset").ShouldBe("Fri, 01 Feb 2030 00:00:00 GMT");
            answer.Header("Link").ShouldBe(
                "</api/v1>; rel=\"successor-version\", </docs/moving-to-1>; rel=\"deprecation\"; type=\"text/html\", </docs/moving-to-1>; rel=\"sunset\"; type=\"text/html\"");
        }

        (await server.Client.GetAsync("/api/v0/hello")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_version_past_its_sunset_leads_to_the_guide()
    {
        server.Clock.Advance(TimeSpan.FromDays(31));

        var answer = await server.Client.GetAsync("/api/v0/hello");

        await answer.ShouldBeProblem(HttpStatusCode.Gone, "version-gone");
        answer.Header("Link").ShouldNotBeNull().ShouldContain("</docs/moving-to-1>; rel=\"sunset\"");
        (await server.Client.GetAsync("/api/v1/things")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_other_address_is_mistaken_for_a_version() =>
        (await server.Client.GetAsync("/api/v10/things")).Header("Api-Version").ShouldBeNull();

    private static string Hello(HttpContext context) => context.Request.Path.ToString();
}
