namespace Monolith.Platform.Api;

/// <summary>Marks an endpoint that reads a query string, for the documents.</summary>
/// <param name="Type">The query whose members are the parameters.</param>
public sealed record QueryStringMetadata(Type Type);
