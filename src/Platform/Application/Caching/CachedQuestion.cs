namespace Monolith.Platform.Application;

/// <summary>A query that was asked, as the cache sees it.</summary>
/// <param name="Query">The query's name.</param>
/// <param name="Key">Everything the answer depends on but the data: what was asked, and for whom.</param>
/// <param name="Rule">How long the answer is kept, and what has it forgotten.</param>
public sealed record CachedQuestion(string Query, string Key, CachedAttribute Rule);
