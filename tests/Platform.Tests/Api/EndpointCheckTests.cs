using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

public sealed class EndpointCheckTests
{
    private static readonly PublicAttribute Anybody = new("a test");

    [Fact]
    public async Task The_platforms_own_endpoints_and_the_things_lack_nothing()
    {
        await using var server = await ThingsServer.Start();

        server.App.StartupProblems().Where(problem => problem.StartsWith("GET ", StringComparison.Ordinal) || problem.Contains("Thing", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_each_declaration_an_endpoint_lacks()
    {
        await using var server = await ThingsServer.Start(routes: routes => routes.MapGet("/bare", Nothing));

        var problems = server.App.StartupProblems();

        problems.ShouldContain(problem => problem.StartsWith("GET /bare lacks an access decision", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("GET /bare lacks a rate limit", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("GET /bare lacks a validator", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("GET /bare does not declare what it answers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_a_quota_that_does_not_exist()
    {
        await using var server = await ThingsServer.Start(routes: routes => routes.MapGet("/odd", Nothing).Declare(Anybody, "odd", InputMetadata.None, "text/plain"));

        server.App.StartupProblems().ShouldContain(problem => problem.StartsWith("GET /odd names the rate limit 'odd'", StringComparison.Ordinal));
    }

    private static IResult Nothing(HttpContext context) => context.Request.Path.HasValue ? TypedResults.NoContent() : TypedResults.NotFound();
}
