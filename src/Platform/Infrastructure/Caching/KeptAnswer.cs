namespace Monolith.Platform.Infrastructure;

/// <summary>An answer as it is kept.</summary>
/// <typeparam name="TResponse">The outcome of the query.</typeparam>
/// <param name="Response">The outcome; beyond memory always a success.</param>
/// <param name="FreshUntil">From when on it is told only when there is no newer one to be had.</param>
internal sealed record KeptAnswer<TResponse>(TResponse Response, DateTimeOffset FreshUntil);
