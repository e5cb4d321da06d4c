namespace Monolith.Platform.Application;

/// <summary>Something that a module brings.</summary>
/// <typeparam name="T">What.</typeparam>
/// <param name="Module">The module's folder.</param>
/// <param name="Value">The thing.</param>
public sealed record Owned<T>(string Module, T Value);
