using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Tests.Domain;

public sealed class ServiceTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddHours(1);

    [Fact]
    public void Starts_as_a_draft_in_its_first_version()
    {
        var service = Service.Create(Slug.From("website"), Sample.Content, Now);

        service.Status.ShouldBe(ServiceStatus.Draft);
        service.Version.ShouldBe(1);
        service.PublishedAt.ShouldBeNull();
        service.Content.ShouldBe(Sample.Content);
        service.DomainEvents.ShouldBe([new ServiceCreated(service.Id, Slug.From("website"))]);
    }

    [Fact]
    public void A_change_moves_the_version_and_the_time()
    {
        var service = Saved(Draft());

        service.Change(Sample.Content with { Name = "Shop" }, Later);

        (service.Version, service.Name, service.ChangedAt).ShouldBe((2, "Shop", Later));
        service.DomainEvents.ShouldBe([new ServiceChanged(service.Id)]);
    }

    [Fact]
    public void Saying_the_same_again_is_no_change()
    {
        var service = Saved(Draft());

        service.Change(Sample.Content with { }, Later);
        service.MoveTo(Slug.From("website"), Later);

        (service.Version, service.ChangedAt).ShouldBe((1, Now));
        service.DomainEvents.ShouldBeEmpty();
    }

    [Fact]
    public void Moving_tells_where_from_and_where_to()
    {
        var service = Saved(Draft());

        service.MoveTo(Slug.From("shop"), Later);

        service.DomainEvents.ShouldBe([new SlugChanged(service.Id, Slug.From("website"), Slug.From("shop"))]);
        service.ChangedAt.ShouldBe(Later);
    }

    [Fact]
    public void Moving_and_changing_before_one_save_is_one_version()
    {
        var service = Saved(Draft());

        service.MoveTo(Slug.From("shop"), Later);
        service.Change(Sample.Content with { Name = "Shop" }, Later);

        service.Version.ShouldBe(2);
        service.DomainEvents.Count.ShouldBe(2);
    }

    [Fact]
    public void Goes_from_draft_to_published_to_archived_and_back()
    {
        var service = Saved(Draft());

        service.Publish(Now).IsSuccess.ShouldBeTrue();
        service.Archive(Now).IsSuccess.ShouldBeTrue();
        service.Publish(Later).IsSuccess.ShouldBeTrue();

        (service.Status, service.PublishedAt).ShouldBe((ServiceStatus.Published, Later));
        service.DomainEvents.ShouldBe([new ServicePublished(service.Id), new ServiceArchived(service.Id), new ServicePublished(service.Id)]);
    }

    [Fact]
    public void A_published_service_is_not_published_again()
    {
        var service = Saved(Published());

        service.Publish(Later).Error?.Type.ShouldBe(ServiceErrors.AlreadyPublished);

        (service.Version, service.PublishedAt).ShouldBe((1, Now));
    }

    [Fact]
    public void Only_a_published_service_is_archived()
    {
        Draft().Archive(Later).Error?.Type.ShouldBe(ServiceErrors.NotPublished);
        Archived().Archive(Later).Error?.Type.ShouldBe(ServiceErrors.NotPublished);
    }

    [Fact]
    public void Only_a_draft_is_deleted()
    {
        var draft = Saved(Draft());

        draft.Delete().IsSuccess.ShouldBeTrue();

        draft.DomainEvents.ShouldBe([new ServiceDeleted(draft.Id)]);
        Published().Delete().Error?.Type.ShouldBe(ServiceErrors.NotADraft);
        Archived().Delete().Error?.Type.ShouldBe(ServiceErrors.NotADraft);
    }

    private static Service Draft() => Service.Create(Slug.From("website"), Sample.Content, Now);

    private static Service Published()
    {
        var service = Draft();
        service.Publish(Now).IsSuccess.ShouldBeTrue();
        return service;
    }

    private static Service Archived()
    {
        var service = Published();
        service.Archive(Now).IsSuccess.ShouldBeTrue();
        return service;
    }

    private static Service Saved(Service service)
    {
        service.ClearDomainEvents();
        return service;
    }
}
