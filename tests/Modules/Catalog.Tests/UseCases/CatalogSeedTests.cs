using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class CatalogSeedTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Seeds_each_service_once_however_often_the_host_starts()
    {
        var before = (await app.Send(new ListAllServices())).ShouldSucceed().Items;

        await using (var scope = app.Services.CreateAsyncScope())
        {
            foreach (var seed in scope.ServiceProvider.GetServices<IModuleSeed>())
            {
                await seed.Seed(CancellationToken.None);
            }
        }

        (await app.Send(new ListAllServices())).ShouldSucceed().Items.ShouldBe(before);
        before.Select(service => service.Status).Distinct().Count().ShouldBe(3);
        (await app.Send(new ListServices(), Caller.Anonymous)).ShouldSucceed().Items.Count.ShouldBe(6);
    }
}
