using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class LifeCycleTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task A_draft_is_published_archived_and_published_again()
    {
        var draft = await app.Create();

        var published = await app.Publish(draft);
        var archived = (await app.Send(new ArchiveService(draft.Id, published.Version))).ShouldSucceed();
        var again = await app.Publish(archived);

        (published.Status, archived.Status, again.Status).ShouldBe((ServiceStatus.Published, ServiceStatus.Archived, ServiceStatus.Published));
        again.Version.ShouldBe(4);
        again.PublishedAt.ShouldBe(again.ChangedAt);
        (await app.Read(draft.Id)).ShouldBe(again);
    }

    [Fact]
    public async Task A_published_service_is_not_published_again()
    {
        var service = await app.CreatePublished();

        (await app.Send(new PublishService(service.Id, service.Version))).ShouldFailWith("catalog.already-published");
    }

    [Fact]
    public async Task A_draft_is_not_archived()
    {
        var draft = await app.Create();

        (await app.Send(new ArchiveService(draft.Id, draft.Version))).ShouldFailWith("catalog.not-published");
    }

    [Fact]
    public async Task A_draft_is_deleted_for_good()
    {
        var draft = await app.Create();

        (await app.Send(new DeleteDraft(draft.Id, draft.Version))).ShouldSucceed();

        (await app.Send(new GetService(draft.Id))).ShouldFailWith("catalog.service-not-found");
        (await app.Send(new DeleteDraft(draft.Id, draft.Version))).ShouldFailWith("catalog.service-not-found");
    }

    [Fact]
    public async Task What_was_published_is_not_deleted()
    {
        var service = await app.CreatePublished();

        (await app.Send(new DeleteDraft(service.Id, service.Version))).ShouldFailWith("catalog.not-a-draft");
    }

    [Fact]
    public async Task Each_step_refuses_a_version_that_is_not_the_present_one()
    {
        var service = await app.CreatePublished();

        (await app.Send(new PublishService(service.Id, 1))).ShouldFailWith("stale-version");
        (await app.Send(new ArchiveService(service.Id, 1))).ShouldFailWith("stale-version");
        (await app.Send(new DeleteDraft(service.Id, 99))).ShouldFailWith("stale-version");
    }
}
