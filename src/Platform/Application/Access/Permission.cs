namespace Monolith.Platform.Application;

/// <summary>Something a caller may be allowed to do.</summary>
/// <param name="Name">The stable name, <c>module.things.verb</c>; it is an OAuth scope as well.</param>
/// <param name="Description">What it allows, in plain words for the person who grants it.</param>
public sealed record Permission(string Name, string Description);
