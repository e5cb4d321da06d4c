using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Contracts;
using Monolith.Inquiries.Domain;
using Monolith.Inquiries.Infrastructure;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class OfferedServicesTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task What_the_catalogue_publishes_can_be_asked_about_by_its_slug_and_no_longer_once_it_is_archived()
    {
        var draft = (await app.Send(new CreateService(People.NewName(), "samples", new Price(100, "EUR")))).ShouldSucceed();
        (await Known(draft.Id)).ShouldBeNull();

        var published = (await app.Send(new PublishService(draft.Id, draft.Version))).ShouldSucceed();
        var offered = await Eventually(draft.Id, service => service.IsOnOffer);
        (offered.Slug, offered.Name, offered.Version).ShouldBe((published.Slug, published.Name, published.Version));
        (await app.Submit(app.QuestionAbout(offered))).ShouldSucceed();

        var renamed = (await app.Send(new ChangeService { Id = draft.Id, ExpectedVersion = published.Version, Name = "Renamed", Slug = People.NewName() })).ShouldSucceed();
        var changed = await Eventually(draft.Id, service => service.Version == renamed.Version);
        (changed.Slug, changed.Name).ShouldBe((renamed.Slug, "Renamed"));

        (await app.Send(new ArchiveService(draft.Id, renamed.Version))).ShouldSucceed();
        (await Eventually(draft.Id, service => !service.IsOnOffer)).Version.ShouldBe(renamed.Version + 1);
        (await app.Submit(app.QuestionAbout(changed))).ShouldFailWith("inquiries.service-not-offered");
    }

    [Fact]
    public async Task A_late_event_undoes_nothing()
    {
        await using var module = await ModuleHost.For<InquiriesInfrastructure>();
        var id = Guid.CreateVersion7();
        Task<OfferedService> Known() => module.Read<InquiriesDbContext, OfferedService>(db => db.OfferedServices.AsNoTracking().SingleAsync(service => service.Id == id));

        await module.Publish(new ServiceArchived(id), id, version: 3).UntilQuiet();
        await module.Publish(new ServicePublished(id, "late", "Late"), id, version: 2).UntilQuiet();
        (await Known()).IsOnOffer.ShouldBeFalse();

        await module.Publish(new ServicePublished(id, "again", "Again"), id, version: 4).UntilQuiet();
        await module.Publish(new PublishedServiceChanged(id, "newer", "Newer"), id, version: 6).UntilQuiet();
        await module.Publish(new PublishedServiceChanged(id, "older", "Older"), id, version: 5).UntilQuiet();
        var known = await Known();
        (known.Slug, known.Name, known.IsOnOffer, known.Version).ShouldBe(("newer", "Newer", true, 6));
    }

    private Task<OfferedService?> Known(Guid id) => app.Read(db => db.OfferedServices.AsNoTracking().SingleOrDefaultAsync(service => service.Id == id));

    private async Task<OfferedService> Eventually(Guid id, Func<OfferedService, bool> isSo)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync(deadline.Token))
        {
            if (await Known(id) is { } service && isSo(service))
            {
                return service;
            }
        }

        throw new InvalidOperationException("The timer never ends.");
    }
}
