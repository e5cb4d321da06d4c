using Monolith.Loyalty.Application;
using Monolith.Loyalty.Contracts;
using Monolith.Loyalty.Infrastructure;
using Monolith.Testing;

namespace Monolith.Loyalty.Tests.Events;

public sealed class CardCreatedTests
{
    [Fact]
    public async Task Tells_the_other_modules_what_was_created()
    {
        await using var module = await ModuleHost.For<LoyaltyInfrastructure>();

        var outcome = await module.Send(CreateCard.Example).UntilQuiet();

        outcome.ShouldHavePublished<CardCreated>().ShouldBe([new CardCreated(outcome.ShouldSucceed().Id)]);
    }

    [Fact]
    public async Task Tells_nothing_of_what_was_refused()
    {
        await using var module = await ModuleHost.For<LoyaltyInfrastructure>();

        var outcome = await module.Send(new CreateCard("")).UntilQuiet();

        outcome.Tree.Published.ShouldBeEmpty();
    }
}
