using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class GetServiceMetadataTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Takes_what_was_written_for_search_engines()
    {
        var service = await app.CreatePublished(Sample.Draft() with
        {
            Summary = "Summary.",
            MetaTitle = "Title",
            MetaDescription = "Description.",
            Image = "https://example.com/a.png",
        });

        var metadata = await Metadata(service.Slug);

        (metadata.Title, metadata.Description, metadata.CanonicalPath).ShouldBe(("Title", "Description.", $"/services/{service.Slug}"));
        metadata.OpenGraph.ShouldBe(new OpenGraph("website", "Title", "Description.", $"/services/{service.Slug}", "https://example.com/a.png"));
        metadata.Version.ShouldBe(service.Version);
    }

    [Fact]
    public async Task Falls_back_to_name_summary_and_the_default_picture()
    {
        var service = await app.CreatePublished(Sample.Draft() with { Summary = "Summary.", Body = "Body." });

        var metadata = await Metadata(service.Slug);

        (metadata.Title, metadata.Description, metadata.OpenGraph.Image).ShouldBe((service.Name, "Summary.", OpenGraph.DefaultImage));
    }

    [Fact]
    public async Task Falls_back_to_the_first_160_characters_of_the_body_without_markup()
    {
        var service = await app.CreatePublished(Sample.Draft() with { Body = "## Fast\n\n" + new string('x', 500) });

        (await Metadata(service.Slug)).Description.ShouldBe("Fast " + new string('x', 155));
    }

    [Fact]
    public async Task Falls_back_to_the_name_when_nothing_else_was_written()
    {
        var service = await app.CreatePublished();

        (await Metadata(service.Slug)).Description.ShouldBe(service.Name);
    }

    [Fact]
    public async Task An_old_slug_leads_to_the_new_one_and_a_draft_is_not_found()
    {
        var service = await app.CreatePublished();
        var moved = await app.Change(service, new ChangeService { Slug = $"{service.Slug}-moved" });

        var found = (await app.Send(new GetServiceMetadata(service.Slug), Caller.Anonymous)).ShouldSucceed();

        (found.Moved, found.Slug, found.Item.CanonicalPath).ShouldBe((true, moved.Slug, $"/services/{moved.Slug}"));
        (await app.Send(new GetServiceMetadata((await app.Create()).Slug))).ShouldFailWith("catalog.service-not-found");
    }

    private async Task<ServiceMetadata> Metadata(string slug) => (await app.Send(new GetServiceMetadata(slug), Caller.Anonymous)).ShouldSucceed().Item;
}
