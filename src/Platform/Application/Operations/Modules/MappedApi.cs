namespace Monolith.Platform.Application;

/// <summary>How a module introduces itself over HTTP.</summary>
/// <param name="Path">Its segment in every path of the API.</param>
/// <param name="Description">What it is for.</param>
public sealed record MappedApi(string Path, string Description);
