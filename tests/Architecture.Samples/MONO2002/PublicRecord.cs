// sneaky, in src/Modules/Orders/Infrastructure: a public struct in the second part of its name
namespace Monolith.Orders.Infrastructure;

/// <summary>Is seen.</summary>
public readonly partial record struct Seen; // violates

public readonly partial record struct Seen;
