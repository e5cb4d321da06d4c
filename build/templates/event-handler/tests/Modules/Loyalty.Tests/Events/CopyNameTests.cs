using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Domain;
using Monolith.Loyalty.Infrastructure;
using Monolith.Publisher.Contracts;
using Monolith.Testing;

namespace Monolith.Loyalty.Tests.Events;

public sealed class CopyNameTests
{
    [Fact]
    public async Task Keeps_what_was_told_last_however_late_the_rest_comes()
    {
        await using var module = await ModuleHost.For<LoyaltyInfrastructure>();
        var key = Guid.CreateVersion7();

        await module.Publish(MessageOfTheEvent, key, version: 2).UntilQuiet();
        var told = await Known(module, key);
        await module.Publish(MessageOfTheEvent, key, version: 1).UntilQuiet();

        told.Version.ShouldBe(2);
        (await Known(module, key)).ChangedAt.ShouldBe(told.ChangedAt);
    }

    private static Task<CopyName> Known(ModuleHost module, Guid key) =>
        module.Read<LoyaltyDbContext, CopyName>(db => db.CopyNames.AsNoTracking().SingleAsync(copy => copy.Id == key));
}
