using Monolith.Platform.Application;

namespace Monolith.Orders.Application;

/// <summary>Asks for anything.</summary>
public sealed record AskForAnything : IQuery<object>;

/// <summary>Answers with anything.</summary>
public sealed record Anything(object Content, IReadOnlyDictionary<string, object?> More, string Text)
{
    // Comparing with anything is what records do; it is no part of the contract.
    public bool IsSameAs(object other) => Equals(other);
}
