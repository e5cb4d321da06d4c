using Monolith.Loyalty.Application;
using Monolith.Loyalty.Domain;
using Monolith.Testing;

namespace Monolith.Loyalty.Tests.UseCases;

public sealed class CreateCardTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task What_was_created_can_be_read()
    {
        var created = (await app.Send(CreateCard.Example)).ShouldSucceed();

        (await app.Send(new GetCard(created.Id))).ShouldSucceed().ShouldBe(created);
        (created.Name, created.Version).ShouldBe((CreateCard.Example.Name, 1));
    }

    [Fact]
    public async Task Refuses_a_name_that_is_missing_or_too_long()
    {
        (await app.Send(new CreateCard(""))).ShouldRefuse("name");
        (await app.Send(new CreateCard(new string('x', Card.MaxNameLength + 1)))).ShouldRefuse("name");
    }

    [Fact]
    public async Task Says_that_there_is_none() => (await app.Send(new GetCard(Guid.CreateVersion7()))).ShouldFailWith("loyalty.card-not-found");
}
