namespace Monolith.Platform.Application;

/// <summary>Some items of a list in order, and how to get those that follow.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="Items">The items, at most as many as asked for.</param>
/// <param name="Next">An opaque cursor for the items after these; null at the end of the list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
