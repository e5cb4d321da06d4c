namespace Monolith.Platform.Api;

/// <summary>Names the quota an endpoint draws on.</summary>
/// <param name="Name">One of <see cref="Limits"/>.</param>
public sealed record RateLimitMetadata(string Name);
