using Monolith.Loyalty.Application;
using Monolith.Testing;

namespace Monolith.Loyalty.Tests.UseCases;

public sealed class ListCardsTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Lists_by_name_page_after_page()
    {
        foreach (var name in (string[])["b", "c", "a"])
        {
            (await app.Send(new CreateCard(name))).ShouldSucceed();
        }

        var first = (await app.Send(new ListCards { Sort = "name", Limit = 2 })).ShouldSucceed();
        var last = (await app.Send(new ListCards { Sort = "name", Limit = 2, Cursor = first.Next })).ShouldSucceed();

        first.Items.Concat(last.Items).Select(known => known.Name).ShouldBe(["a", "b", "c"]);
        last.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_an_order_that_it_does_not_offer() => (await app.Send(new ListCards { Sort = "secret" })).ShouldRefuse("sort");
}
