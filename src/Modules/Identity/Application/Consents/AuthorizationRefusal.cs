namespace Monolith.Identity.Application;

/// <summary>Why an application's request is refused before the person it concerns, with no way back that could be trusted.</summary>
/// <param name="Error">The code of the protocol (RFC 6749, section 4.1.2.1).</param>
/// <param name="Description">What is wrong, for the application's developers.</param>
public sealed record AuthorizationRefusal(string Error, string Description);
