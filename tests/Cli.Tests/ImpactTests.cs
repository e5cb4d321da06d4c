using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary>What a change touches follows from the files that differ.</summary>
[Trait("Database", "None")]
public sealed class ImpactTests : IAsyncDisposable
{
    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task A_use_case_touches_its_route_and_the_tests_that_can_notice()
    {
        var impact = await Of("src/Modules/Catalog/Application/PublishService.cs");

        impact.Modules.ShouldBe(["Catalog"]);
        impact.Endpoints.ShouldBe(["POST /api/v1/catalog/editor/services/{id:guid}/publish"]);
        impact.Tests.ShouldBe(["tests/Architecture.Tests", "tests/Host.Tests", "tests/Modules/Catalog.Tests"], ignoreOrder: true);
        impact.Command.ShouldContain("dotnet test tests/Modules/Catalog.Tests");
    }

    [Fact]
    public async Task What_use_cases_share_touches_all_routes_of_the_module_and_no_other()
    {
        var impact = await Of("src/Modules/Catalog/Domain/Service.cs");

        impact.Endpoints.Count.ShouldBeGreaterThan(5);
        impact.Endpoints.ShouldAllBe(route => route.Contains("/catalog/"));
    }

    [Fact]
    public async Task An_event_touches_its_subscribers()
    {
        var impact = await Of("src/Modules/Catalog/Contracts/ServicePublished.cs");

        impact.Events.Select(entry => entry.Event).ShouldBe(["catalog.service-published.v1"]);
        impact.Tests.ShouldContain("tests/Modules/Inquiries.Tests");
        impact.Tests.ShouldContain("tests/Events.Tests");
        impact.Tests.ShouldNotContain("tests/Modules/Identity.Tests");
    }

    [Fact]
    public async Task A_document_touches_the_tests_of_documents_only() => (await Of("docs/README.md")).Tests.ShouldBe(["tests/Architecture.Tests"]);

    [Fact]
    public async Task What_everything_is_built_on_touches_everything() =>
        (await Of("src/Platform/Domain/Result.cs")).Command.ShouldBe("dotnet test Monolith.sln");

    [Fact]
    public async Task What_is_no_commit_is_refused()
    {
        var refused = await MonoProcess.RunIn(Repository.PathOf(), installation.DataFolder, "impact", "--since", "--output=x");
        refused.ShouldExitWith(ExitCodes.Usage);

        var unknown = await MonoProcess.RunIn(Repository.PathOf(), installation.DataFolder, "impact", "--since", "nonsense");
        unknown.ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain("'nonsense' is no commit");
    }

    private static async Task<ImpactAnswer> Of(params string[] files)
    {
        await using var product = ProductRoutes.Open();
        return new Impact(new Sources(Repository.PathOf()), product, new TouchedFiles(files)).Since("HEAD");
    }
}
