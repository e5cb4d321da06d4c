using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class GetServiceBySlugTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Visitors_read_what_is_published()
    {
        var service = await app.CreatePublished(Sample.Draft() with { Body = "*Yes*" });

        var found = (await app.Send(new GetServiceBySlug(service.Slug), Caller.Anonymous)).ShouldSucceed();

        (found.Moved, found.Slug, found.Item.Version).ShouldBe((false, service.Slug, service.Version));
        (found.Item.Name, found.Item.BodyHtml).ShouldBe((service.Name, "<p><em>Yes</em></p>\n"));
        found.Item.PublishedAt.ShouldBe(service.PublishedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_old_slug_leads_to_the_new_one_however_often_the_service_moved()
    {
        var first = await app.CreatePublished();
        var second = await app.Change(first, new ChangeService { Slug = $"{first.Slug}-two" });
        var third = await app.Change(second, new ChangeService { Slug = $"{first.Slug}-three" });

        foreach (var old in (string[])[first.Slug, second.Slug])
        {
            var found = (await app.Send(new GetServiceBySlug(old), Caller.Anonymous)).ShouldSucceed();
            (found.Moved, found.Slug).ShouldBe((true, third.Slug));
        }
    }

    [Fact]
    public async Task Drafts_archived_services_and_their_old_slugs_are_not_found()
    {
        var draft = await app.Create();
        var service = await app.CreatePublished();
        var moved = await app.Change(service, new ChangeService { Slug = $"{service.Slug}-moved" });
        (await app.Send(new ArchiveService(moved.Id, moved.Version))).ShouldSucceed();

        foreach (var slug in (string[])[draft.Slug, service.Slug, moved.Slug, "never-was"])
        {
            (await app.Send(new GetServiceBySlug(slug))).ShouldFailWith("catalog.service-not-found");
        }
    }

    [Fact]
    public async Task What_is_no_slug_is_refused() => (await app.Send(new GetServiceBySlug("../etc"))).ShouldRefuse("slug");

    [Fact]
    public async Task Another_product_in_the_same_process_reads_its_own_database()
    {
        var service = await app.CreatePublished();
        await using var other = new MonolithApp();

        (await app.Send(new GetServiceBySlug(service.Slug))).ShouldSucceed();
        (await other.Send(new GetServiceBySlug(service.Slug))).ShouldFailWith("catalog.service-not-found");
    }
}
