using System.Net;
using System.Text.Json.Nodes;
using static Monolith.Platform.Tests.HttpAssertions;

namespace Monolith.Platform.Tests;

public sealed class PageTests : IAsyncLifetime
{
    private ThingsServer server = null!;

    public async Task InitializeAsync()
    {
        server = await ThingsServer.Start();
        using var editor = server.As("editor", ThingPermissions.Write);
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
        {
            await editor.PostAsync("/api/v1/things", Body($$$"""{"name":"{{{name}}}","kind":"plain","size":{"width":{{{((name[0] - 'a') / 2) + 1}}},"height":1}}"""));
        }
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Leads_through_all_items_by_its_links()
    {
        var names = new List<string?>();
        var next = "/api/v1/things?sort=-width&limit=2";
        while (next is not null)
        {
            var page = await server.Client.GetAsync(next);
            names.AddRange((await page.Json())["items"].ShouldBeOfType<JsonArray>().Select(item => (string?)item?["name"]));
            next = page.Header("Link") is { } link ? link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf(">; rel=\"next\"", StringComparison.Ordinal)] : null;
        }

        names.Count.ShouldBe(5);
        names.ShouldBeUnique();
        names[0].ShouldBe("e");
        names.Skip(1).Take(2).ShouldBe(["c", "d"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("sort=colour", "sort")]
    [InlineData("colour=red", "colour")]
    [InlineData("kind=odd", "kind")]
    [InlineData("minWidth=1.5", "minWidth")]
    [InlineData("hasNote=yes", "hasNote")]
    [InlineData("cursor=rubbish", "cursor")]
    public async Task Refuses_parameters_by_name(string query, string name) =>
        await (await server.Client.GetAsync("/api/v1/things?" + query)).ShouldRefuse(name);

    [Theory]
    [InlineData("kind=plain&minWidth=2&hasNote=false", 3)]
    [InlineData("kind=veryRare", 0)]
    public async Task Filters(string query, int count) =>
        (await (await server.Client.GetAsync("/api/v1/things?" + query)).Json())["items"].ShouldBeOfType<JsonArray>().Count.ShouldBe(count);

    [Theory]
    [InlineData("sort=-name")]
    [InlineData("sort=name&minWidth=2")]
    public async Task Refuses_the_cursor_of_another_list(string other)
    {
        var cursor = (string?)(await (await server.Client.GetAsync("/api/v1/things?limit=1")).Json())["next"];

        await (await server.Client.GetAsync($"/api/v1/things?{other}&cursor={cursor}")).ShouldRefuse("cursor");
    }

    [Fact]
    public async Task Ends_without_a_cursor_or_a_link()
    {
        var page = await server.Client.GetAsync("/api/v1/things");

        (await page.Json())["next"].ShouldBeNull();
        page.Header("Link").ShouldBeNull();
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
