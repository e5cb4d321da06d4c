using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class CreateServiceTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Starts_a_draft_that_reads_back_as_it_was_answered()
    {
        var created = await app.Create(CreateService.Example with { Slug = "created-as-written", Image = "https://example.com/a.png" });

        (created.Status, created.Version, created.Slug, created.PublishedAt).ShouldBe((ServiceStatus.Draft, 1, "created-as-written", null));
        created.BodyHtml.ShouldStartWith("<h2>What you get</h2>");
        (await app.Read(created.Id)).ShouldBe(created);
    }

    [Fact]
    public async Task Makes_the_slug_of_the_name() => (await app.Create(Sample.Draft("Größe & Über 3!"))).Slug.ShouldBe("gro-e-uber-3");

    [Fact]
    public async Task Asks_for_a_slug_when_the_name_makes_none()
    {
        (await app.Send(Sample.Draft("日本語"))).ShouldRefuse("slug");
        (await app.Create(Sample.Draft("日本語") with { Slug = "japanese" })).Slug.ShouldBe("japanese");
    }

    [Fact]
    public async Task Refuses_every_field_outside_its_limits()
    {
        var command = new CreateService(new('n', 121), "Not A Slug", new Price(-1, "XXX"))
        {
            Slug = "Two Words",
            Summary = new('s', 301),
            Body = new('b', 50_001),
            MetaTitle = new('t', 71),
            MetaDescription = new('d', 161),
            Image = "http://example.com/a.png",
        };

        (await app.Send(command)).ShouldRefuse(
            "name", "category", "price.amount", "price.currency", "slug", "summary", "body", "metaTitle", "metaDescription", "image");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("bell\a")]
    public async Task Refuses_a_name_that_is_blank_or_not_one_line(string name) =>
        (await app.Send(Sample.Draft(name) with { Slug = "name" })).ShouldRefuse("name");

    [Fact]
    public async Task Accepts_every_field_at_its_limit()
    {
        var command = new CreateService(new('n', 120), new('c', 60), new Price(0, "JPY"))
        {
            Slug = new('s', 80),
            Summary = new('s', 300),
            Body = new('b', 50_000),
            MetaTitle = new('t', 70),
            MetaDescription = new('d', 160),
        };

        (await app.Read((await app.Create(command)).Id)).Body.Length.ShouldBe(50_000);
    }

    [Fact]
    public async Task Refuses_a_slug_that_another_service_has()
    {
        var first = await app.Create();

        (await app.Send(Sample.Draft() with { Slug = first.Slug })).ShouldFailWith("catalog.slug-taken");
        (await app.Send(Sample.Draft(first.Name))).ShouldFailWith("catalog.slug-taken");
    }

    [Fact]
    public async Task Refuses_a_slug_that_another_service_had_once()
    {
        var first = await app.Create();
        await app.Change(first, new ChangeService { Slug = $"{first.Slug}-moved" });

        (await app.Send(Sample.Draft() with { Slug = first.Slug })).ShouldFailWith("catalog.slug-taken");
    }

    [Fact]
    public async Task Refuses_a_slug_of_a_deleted_draft()
    {
        var draft = await app.Create();
        (await app.Send(new DeleteDraft(draft.Id, draft.Version))).ShouldSucceed();

        (await app.Send(Sample.Draft() with { Slug = draft.Slug })).ShouldFailWith("catalog.slug-taken");
    }

    [Fact]
    public async Task Of_many_who_want_one_slug_at_the_same_moment_one_gets_it()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => app.Send(Sample.Draft() with { Slug = "wanted-by-all" }))));

        results.Count(result => result.IsSuccess).ShouldBe(1);
        foreach (var loser in results.Where(result => !result.IsSuccess))
        {
            loser.ShouldFailWith("catalog.slug-taken");
        }
    }

    [Fact]
    public async Task Refuses_a_body_that_nests_too_deeply() =>
        (await app.Send(Sample.Draft() with { Body = new('>', 5_000) })).ShouldFailWith("catalog.body-too-nested");

    [Fact]
    public async Task Visitors_may_not() => (await app.Send(Sample.Draft(), Caller.Anonymous)).ShouldFailWith("sign-in-required");
}
