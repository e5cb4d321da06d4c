namespace Monolith.Catalog.Application;

/// <summary>What a slug led to.</summary>
/// <typeparam name="T">What was asked of the service.</typeparam>
/// <param name="Item">What was asked.</param>
/// <param name="Slug">The slug under which the service is found now.</param>
/// <param name="Moved">Whether another slug was asked for, one that the service had once.</param>
public sealed record BySlug<T>(T Item, string Slug, bool Moved);
