using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class ChangeServiceTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task What_is_left_out_stays_as_it_is()
    {
        var before = await app.Create(CreateService.Example with { Slug = null, Name = Sample.Name() });

        var after = await app.Change(before, new ChangeService { Summary = "New." });

        after.ShouldBe(before with { Summary = "New.", Version = 2, ChangedAt = after.ChangedAt });
        after.ChangedAt.ShouldBeGreaterThan(before.ChangedAt);
        (await app.Read(before.Id)).ShouldBe(after);
    }

    [Fact]
    public async Task Half_a_price_keeps_the_other_half()
    {
        var before = await app.Create();

        var after = await app.Change(before, new ChangeService { Price = new PriceChange { Amount = 5 } });

        after.Price.ShouldBe(before.Price with { Amount = 5 });
    }

    [Fact]
    public async Task Null_clears_what_can_be_cleared()
    {
        var before = await app.Create(CreateService.Example with { Slug = null, Name = Sample.Name(), Image = "https://example.com/a.png" });

        var after = await app.Change(before, new ChangeService
        {
            Summary = new Optional<string>(null),
            Body = new Optional<string>(null),
            MetaTitle = new Optional<string>(null),
            Image = new Optional<string>(null),
        });

        (after.Summary, after.Body, after.BodyHtml, after.MetaTitle, after.Image).ShouldBe(("", "", "", null, null));
    }

    [Fact]
    public async Task Null_is_refused_where_nothing_can_be_cleared()
    {
        var service = await app.Create();
        var change = new ChangeService
        {
            Id = service.Id,
            ExpectedVersion = service.Version,
            Name = new Optional<string>(null),
            Slug = new Optional<string>(null),
            Category = new Optional<string>(null),
            Price = new PriceChange { Currency = new Optional<string>(null) },
        };

        (await app.Send(change)).ShouldRefuse("name", "slug", "category", "price.currency");
    }

    [Fact]
    public async Task Limits_are_those_of_creating()
    {
        var change = new ChangeService
        {
            Id = Guid.CreateVersion7(),
            ExpectedVersion = 1,
            Name = new string('n', 121),
            Slug = "Two Words",
            Category = new string('c', 61),
            Summary = new string('s', 301),
            Body = new string('b', 50_001),
            Price = new PriceChange { Amount = -1, Currency = "eur" },
            MetaTitle = "",
            MetaDescription = new string('d', 161),
            Image = "javascript:alert(1)",
        };

        (await app.Send(change)).ShouldRefuse(
            "name", "slug", "category", "summary", "body", "price.amount", "price.currency", "metaTitle", "metaDescription", "image");
    }

    [Fact]
    public async Task Nothing_new_is_no_change()
    {
        var before = await app.Create(CreateService.Example with { Slug = null, Name = Sample.Name() });

        (await app.Change(before, new ChangeService())).ShouldBe(before);
        (await app.Change(before, new ChangeService { Name = before.Name, Slug = before.Slug, Body = before.Body, Price = new PriceChange { Currency = "EUR" } }))
            .ShouldBe(before);
        (await app.Read(before.Id)).ShouldBe(before);
    }

    [Fact]
    public async Task A_new_body_is_rendered_anew() =>
        (await app.Change(await app.Create(), new ChangeService { Body = "**new**" })).BodyHtml.ShouldBe("<p><strong>new</strong></p>\n");

    [Fact]
    public async Task May_go_back_to_a_slug_of_its_own()
    {
        var first = await app.Create();
        var moved = await app.Change(first, new ChangeService { Slug = $"{first.Slug}-moved" });

        var back = await app.Change(moved, new ChangeService { Slug = first.Slug });

        (back.Slug, back.Version).ShouldBe((first.Slug, 3));
    }

    [Fact]
    public async Task May_not_take_a_slug_of_another()
    {
        var (one, other) = (await app.Create(), await app.Create());

        (await app.Send(new ChangeService { Id = one.Id, ExpectedVersion = one.Version, Slug = other.Slug })).ShouldFailWith("catalog.slug-taken");
        (await app.Read(one.Id)).ShouldBe(one);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_the_first_keeps_the_change()
    {
        var seen = await app.Create();
        var first = await app.Change(seen, new ChangeService { Summary = "First." });

        (await app.Send(new ChangeService { Id = seen.Id, ExpectedVersion = seen.Version, Summary = "Second." })).ShouldFailWith("stale-version");

        (await app.Read(seen.Id)).ShouldBe(first);
    }

    [Fact]
    public async Task Of_many_editors_at_the_same_moment_one_wins()
    {
        var seen = await app.Create();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            app.Send(new ChangeService { Id = seen.Id, ExpectedVersion = seen.Version, Summary = $"Editor {i}." }))));

        var winner = results.Where(result => result.IsSuccess).ShouldHaveSingleItem().Value;
        foreach (var loser in results.Where(result => !result.IsSuccess))
        {
            loser.ShouldFailWith("stale-version");
        }

        (await app.Read(seen.Id)).ShouldBe(winner);
    }

    [Fact]
    public async Task An_unknown_service_is_not_found() =>
        (await app.Send(new ChangeService { Id = Guid.CreateVersion7(), ExpectedVersion = 1 })).ShouldFailWith("catalog.service-not-found");

    [Fact]
    public async Task Visitors_may_not() =>
        (await app.Send(new ChangeService { Id = Guid.CreateVersion7() }, Caller.Anonymous)).ShouldFailWith("sign-in-required");
}
