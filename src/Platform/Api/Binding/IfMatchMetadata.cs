namespace Monolith.Platform.Api;

/// <summary>Marks an endpoint that demands If-Match, for the documents.</summary>
public sealed record IfMatchMetadata;
