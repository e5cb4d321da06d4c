using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class ListServicesTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    public static TheoryData<string> EverySort => [.. ListServices.Sorts.Names];

    [Fact]
    public async Task Shows_what_is_published_newest_first()
    {
        await app.Create(Draft("newest"));
        var older = await app.CreatePublished(Draft("newest"));
        var newer = await app.CreatePublished(Draft("newest"));
        var archived = await app.CreatePublished(Draft("newest"));
        (await app.Send(new ArchiveService(archived.Id, archived.Version))).ShouldSucceed();

        (await Slugs(new ListServices { Category = "newest" })).ShouldBe([newer.Slug, older.Slug]);
    }

    [Fact]
    public async Task Filters_by_price_range_in_one_currency()
    {
        foreach (var price in (Price[])[new(100, "EUR"), new(200, "EUR"), new(300, "EUR"), new(200, "USD")])
        {
            await app.CreatePublished(Draft("priced") with { Price = price });
        }

        var query = new ListServices { Category = "priced", Currency = "EUR", Sort = "price" };
        (await Prices(query)).ShouldBe([100, 200, 300]);
        (await Prices(query with { MinPrice = 200 })).ShouldBe([200, 300]);
        (await Prices(query with { MaxPrice = 200, Sort = "-price" })).ShouldBe([200, 100]);
        (await Prices(query with { MinPrice = 200, MaxPrice = 200 })).ShouldBe([200]);
        (await Prices(query with { Currency = "USD" })).ShouldBe([200]);
    }

    [Fact]
    public async Task Refuses_to_compare_prices_of_different_currencies()
    {
        (await app.Send(new ListServices { MinPrice = 1 })).ShouldRefuse("currency");
        (await app.Send(new ListServices { MaxPrice = 1 })).ShouldRefuse("currency");
        (await app.Send(new ListServices { Sort = "price" })).ShouldRefuse("currency");
        (await app.Send(new ListServices { Sort = "-price" })).ShouldRefuse("currency");
    }

    [Fact]
    public async Task Refuses_filters_outside_their_limits()
    {
        (await app.Send(new ListServices { Currency = "EUR", MinPrice = 2, MaxPrice = 1 })).ShouldRefuse("maxPrice");
        (await app.Send(new ListServices { Currency = "EUR", MinPrice = -1, MaxPrice = long.MaxValue })).ShouldRefuse("minPrice", "maxPrice");
        (await app.Send(new ListServices { Currency = "eur", Category = "Not A Slug", Sort = "password", Limit = 101, Q = new('q', 101) }))
            .ShouldRefuse("currency", "category", "sort", "limit", "q");
    }

    [Theory]
    [MemberData(nameof(EverySort))]
    public async Task Pages_neither_repeat_nor_lose_a_service_while_others_are_added(string sort)
    {
        var category = $"pages-{(sort[0] == '-' ? "down-" : "up-")}{sort.TrimStart('-').ToLowerInvariant()}";
        var present = new List<string>();
        foreach (var price in (long[])[500, 300, 300, 900, 300, 700, 100])
        {
            present.Add((await app.CreatePublished(Draft(category) with { Price = new Price(price, "EUR") })).Slug);
        }

        var seen = new List<PublishedServiceSummary>();
        var query = new ListServices { Category = category, Currency = "EUR", Sort = sort, Limit = 2 };
        do
        {
            var page = (await app.Send(query)).ShouldSucceed();
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Items);
            query = query with { Cursor = page.Next };

            // One before and one behind wherever the reader stands now; a reader who goes up by time would otherwise never arrive.
            if (seen.Count < 8)
            {
                await app.CreatePublished(Draft(category) with { Price = new Price(1, "EUR") });
                await app.CreatePublished(Draft(category) with { Price = new Price(9_999, "EUR") });
            }
        }
        while (query.Cursor is not null);

        seen.Select(service => service.Slug).ShouldBeUnique();
        present.ShouldBeSubsetOf(seen.Select(service => service.Slug));
        var sorted = sort.TrimStart('-') switch
        {
            "name" => seen.OrderBy(service => service.Name, StringComparer.Ordinal).ToList(),
            "price" => [.. seen.OrderBy(service => service.Price.Amount)],
            _ => [.. seen.OrderBy(service => service.PublishedAt)],
        };
        seen.Select(Key).ShouldBe((sort[0] == '-' ? Enumerable.Reverse(sorted) : sorted).Select(Key));

        string Key(PublishedServiceSummary service) => sort.TrimStart('-') switch
        {
            "name" => service.Name,
            "price" => $"{service.Price.Amount}",
            _ => $"{service.PublishedAt:O}",
        };
    }

    [Fact]
    public async Task A_cursor_goes_with_the_filters_and_the_order_it_came_from()
    {
        await app.CreatePublished(Draft("cursors"));
        await app.CreatePublished(Draft("cursors"));
        var query = new ListServices { Category = "cursors", Limit = 1 };
        var next = (await app.Send(query)).ShouldSucceed().Next;

        (await app.Send(query with { Cursor = next, Sort = "name" })).ShouldRefuse("cursor");
        (await app.Send(query with { Cursor = next, Category = "other" })).ShouldRefuse("cursor");
        (await app.Send(query with { Cursor = "made-up" })).ShouldRefuse("cursor");
        (await app.Send(query with { Cursor = next })).ShouldSucceed();
    }

    private static CreateService Draft(string category) => Sample.Draft() with { Category = category };

    private async Task<IReadOnlyList<string>> Slugs(ListServices query) =>
        [.. (await app.Send(query, Caller.Anonymous)).ShouldSucceed().Items.Select(service => service.Slug)];

    private async Task<IReadOnlyList<long>> Prices(ListServices query) =>
        [.. (await app.Send(query, Caller.Anonymous)).ShouldSucceed().Items.Select(service => service.Price.Amount)];
}
