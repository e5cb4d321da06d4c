namespace Monolith.Platform.Api;

/// <summary>The module an endpoint belongs to, for the documents.</summary>
/// <param name="Name">The module's path segment.</param>
/// <param name="Description">What the module is for.</param>
public sealed record ModuleMetadata(string Name, string Description);
