using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class ListAllServicesTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    public static TheoryData<string> EverySort => [.. ListAllServices.Sorts.Names];

    [Fact]
    public async Task Shows_every_state_last_changed_first_and_filters_by_state()
    {
        var published = await app.CreatePublished(Draft("all"));
        var draft = await app.Create(Draft("all"));
        await app.Change(published, new ChangeService { Summary = "Changed last." });

        var query = new ListAllServices { Category = "all" };
        (await Ids(query)).ShouldBe([published.Id, draft.Id]);
        (await Ids(query with { Status = ServiceStatus.Draft })).ShouldBe([draft.Id]);
        (await Ids(query with { Status = ServiceStatus.Archived })).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(EverySort))]
    public async Task Pages_neither_repeat_nor_lose_a_service(string sort)
    {
        var category = $"all-{(sort[0] == '-' ? "down-" : "up-")}{sort.TrimStart('-').ToLowerInvariant()}";
        var present = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            present.Add((await app.Create(Draft(category))).Id);
        }

        var seen = new List<Guid>();
        var query = new ListAllServices { Category = category, Sort = sort, Limit = 2 };
        do
        {
            var page = (await app.Send(query)).ShouldSucceed();
            seen.AddRange(page.Items.Select(service => service.Id));
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);

        seen.ShouldBe(sort[0] == '-' ? Enumerable.Reverse(present) : present);
    }

    [Fact]
    public async Task Visitors_may_not() => (await app.Send(new ListAllServices(), Caller.Anonymous)).ShouldFailWith("sign-in-required");

    private static CreateService Draft(string category) => Sample.Draft() with { Category = category };

    private async Task<IReadOnlyList<Guid>> Ids(ListAllServices query) => [.. (await app.Send(query)).ShouldSucceed().Items.Select(service => service.Id)];
}
