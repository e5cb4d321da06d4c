using Monolith.Platform.Domain;
using Shouldly;

namespace Monolith.Testing;

/// <summary>What came of something, to the last event.</summary>
/// <param name="Result">What the sender was answered.</param>
/// <param name="Tree">The events that followed, and what became of them.</param>
public sealed record Outcome<T>(Result<T> Result, EventTree Tree)
    where T : notnull
{
    /// <summary>The answer, which has to be a success.</summary>
    public T ShouldSucceed()
    {
        Result.IsSuccess.ShouldBeTrue(Tree.ToString());
        return Result.Value;
    }

    /// <summary>The events of a type that were published, in order; none fails with the tree.</summary>
    public IReadOnlyList<TEvent> ShouldHavePublished<TEvent>()
        where TEvent : IIntegrationEvent
    {
        List<TEvent> published = [.. Tree.Published.OfType<TEvent>()];
        published.ShouldNotBeEmpty(Tree.ToString());
        return published;
    }
}
