using Monolith.Catalog.Application;
using Monolith.Catalog.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Infrastructure;

/// <summary>Each list reads its rows in order from an index, the first page and those after it; nothing is sorted in memory.</summary>
[Trait("Database", "Sqlite")]
public sealed class IndexTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    public static TheoryData<string, string?, string?> Visitors => new()
    {
        { "publishedAt", null, null },
        { "name", null, null },
        { "price", null, "EUR" },
        { "publishedAt", "web", null },
        { "name", "web", null },
        { "price", "web", "EUR" },
    };

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task Visitors_lists_follow_an_index(string sort, string? category, string? currency)
    {
        foreach (var direction in (string[])["", "-"])
        {
            var first = new ListServices { Sort = direction + sort, Category = category, Currency = currency, Limit = 1 };
            var next = (await Explained(first)).Next.ShouldNotBeNull();
            await Explained(first with { Cursor = next });
        }
    }

    [Theory]
    [InlineData("changedAt")]
    [InlineData("name")]
    public async Task Editors_lists_follow_an_index(string sort)
    {
        foreach (var direction in (string[])["", "-"])
        {
            var first = new ListAllServices { Sort = direction + sort, Limit = 1 };
            var next = (await Explained(first)).Next.ShouldNotBeNull();
            await Explained(first with { Cursor = next });
        }
    }

    [Fact]
    public async Task Reading_by_slug_is_one_command_that_searches_two_indexes()
    {
        var plans = await app.PlansOf<CatalogDbContext>(() => app.Send(new GetServiceBySlug("brand-identity")));

        plans.ShouldHaveSingleItem().ShouldAllBe(step => step.StartsWith("SEARCH", StringComparison.Ordinal));
    }

    private async Task<Page<T>> Explained<T>(IQuery<Page<T>> query)
    {
        Result<Page<T>>? result = null;
        var plan = (await app.PlansOf<CatalogDbContext>(async () => result = await app.Send(query))).ShouldHaveSingleItem();
        plan.ShouldHaveSingleItem().ShouldContain("USING INDEX ix_services_");
        return result.ShouldNotBeNull().ShouldSucceed();
    }
}
