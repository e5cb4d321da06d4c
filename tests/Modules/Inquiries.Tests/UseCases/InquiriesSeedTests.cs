using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Inquiries.Infrastructure;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class InquiriesSeedTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    [Fact]
    public async Task Seeds_inquiries_about_the_services_that_are_known_once_however_often_the_host_starts()
    {
        await app.Read(async db =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (await db.OfferedServices.CountAsync(service => service.IsOnOffer) < 6)
            {
                await timer.WaitForNextTickAsync();
            }

            return true;
        });

        await Seed();
        var seeded = (await app.Send(new ListInquiries())).ShouldSucceed().Items;
        await Seed();

        seeded.Count.ShouldBe(3);
        seeded.Count(inquiry => inquiry.Status is InquiryStatus.Answered).ShouldBe(1);
        (await app.Send(new ListInquiries())).ShouldSucceed().Items.ShouldBe(seeded);
    }

    private async Task Seed()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IModuleSeed>().OfType<InquiriesSeed>().Single().Seed(CancellationToken.None);
    }
}
