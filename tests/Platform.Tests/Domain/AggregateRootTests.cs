using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests.Domain;

public sealed class AggregateRootTests
{
    [Fact]
    public void Several_events_between_two_saves_are_one_change()
    {
        var thing = new Thing();
        thing.Change();
        thing.Change();
        thing.Version.ShouldBe(1);
        thing.DomainEvents.Count.ShouldBe(2);

        thing.ClearDomainEvents();
        thing.Change();
        thing.Version.ShouldBe(2);
    }

    private sealed record Changed : IDomainEvent;

    private sealed class Thing() : AggregateRoot(Guid.CreateVersion7())
    {
        public void Change() => Raise(new Changed());
    }
}
