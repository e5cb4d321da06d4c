using System.Net;
using Monolith.Catalog.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Http;

/// <summary>The catalogue as a visitor's program meets it.</summary>
public sealed class VisitorTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const string Services = "/api/v1/catalog/services";

    [Fact]
    public async Task Reads_by_slug_and_again_only_when_it_changed()
    {
        var service = await app.CreatePublished();
        using var visitor = app.Visitor();

        using var first = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}");
        var body = await first.ShouldBe(HttpStatusCode.OK);
        var tag = first.Headers.ETag.ShouldNotBeNull().Tag;
        using var same = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}", ifNoneMatch: tag);
        await app.Change(service, new ChangeService { Summary = "New." });
        using var changed = await visitor.Send(HttpMethod.Get, $"{Services}/{service.Slug}", ifNoneMatch: tag);

        body.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["slug", "name", "category", "summary", "bodyHtml", "price", "image", "publishedAt"]);
        await same.ShouldBe(HttpStatusCode.NotModified);
        (await changed.ShouldBe(HttpStatusCode.OK)).GetProperty("summary").GetString().ShouldBe("New.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/metadata")]
    public async Task Is_sent_on_from_an_old_slug(string rest)
    {
        var service = await app.CreatePublished();
        await app.Change(service, new ChangeService { Slug = $"{service.Slug}-moved" });

        using var answer = await app.Visitor().Send(HttpMethod.Get, $"{Services}/{service.Slug}{rest}");

        await answer.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location?.OriginalString.ShouldBe($"{Services}/{service.Slug}-moved{rest}");
        answer.Headers.GetValues("Link").ShouldContain($"<{Services}/{service.Slug}-moved{rest}>; rel=\"canonical\"");
    }

    [Fact]
    public async Task Gets_the_head_of_a_page_without_a_null()
    {
        var service = await app.CreatePublished();

        using var answer = await app.Visitor().Send(HttpMethod.Get, $"{Services}/{service.Slug}/metadata");

        (await answer.ShouldBe(HttpStatusCode.OK)).GetRawText().ShouldNotContain("null");
    }

    [Fact]
    public async Task Lists_with_a_cursor_and_is_told_what_is_wrong_with_a_filter()
    {
        using var visitor = app.Visitor();

        using var page = await visitor.Send(HttpMethod.Get, $"{Services}?limit=2&sort=-price&currency=EUR&minPrice=1");
        var next = (await page.ShouldBe(HttpStatusCode.OK)).GetProperty("next").GetString();
        using var refused = await visitor.Send(HttpMethod.Get, $"{Services}?sort=price&colour=red");
        using var incomparable = await visitor.Send(HttpMethod.Get, $"{Services}?sort=price");

        page.Headers.GetValues("Link").ShouldHaveSingleItem().ShouldContain(next.ShouldNotBeNull());
        await refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed");
        (await incomparable.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed")).GetProperty("errors").TryGetProperty("currency", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task May_not_see_the_editors_side()
    {
        using var visitor = app.Visitor();

        using var list = await visitor.Send(HttpMethod.Get, "/api/v1/catalog/editor/services");
        using var create = await visitor.Send(HttpMethod.Post, "/api/v1/catalog/editor/services", new { name = "x" });

        await list.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
        await create.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
    }
}
