namespace Monolith.Platform.Api;

/// <summary>Marks a page: its caller comes from a browser's cookie and never from a token, its errors are pages, its forms are protected against forgery.</summary>
/// <param name="Scheme">The authentication scheme that reads the cookie, and that leads whoever has to sign in to where that is done.</param>
public sealed record BrowserSessionMetadata(string Scheme);
