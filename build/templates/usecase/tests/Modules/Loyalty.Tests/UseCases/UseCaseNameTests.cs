using Monolith.Loyalty.Application;
using Monolith.Testing;

namespace Monolith.Loyalty.Tests.UseCases;

public sealed class UseCaseNameTests(MonolithApp app) : IClassFixture<MonolithApp>
{
//#if (kind == "query")
    [Fact]
    public async Task Answers_what_is_there()
    {
        var created = (await app.Send(CreateCard.Example)).ShouldSucceed();

        (await app.Send(new UseCaseName(created.Id))).ShouldSucceed().Id.ShouldBe(created.Id);
    }

    [Fact]
    public async Task Says_that_there_is_none() => (await app.Send(new UseCaseName(Guid.CreateVersion7()))).ShouldFailWith("loyalty.card-not-found");

    [Fact]
    public async Task Refuses_to_look_for_nothing() => (await app.Send(new UseCaseName(Guid.Empty))).ShouldRefuse("id");
//#else
    [Fact]
    public async Task Works_on_the_version_that_the_caller_saw()
    {
        var created = (await app.Send(CreateCard.Example)).ShouldSucceed();

        (await app.Send(new UseCaseName(created.Id, created.Version + 1))).ShouldFailWith("stale-version");
        (await app.Send(new UseCaseName(created.Id, created.Version))).ShouldSucceed().Id.ShouldBe(created.Id);
    }

    [Fact]
    public async Task Says_that_there_is_none() => (await app.Send(new UseCaseName(Guid.CreateVersion7(), 1))).ShouldFailWith("loyalty.card-not-found");

    [Fact]
    public async Task Refuses_to_look_for_nothing() => (await app.Send(new UseCaseName(Guid.Empty, 1))).ShouldRefuse("id");
//#endif
}
