namespace Monolith.Identity.Tests.OAuth;

/// <summary>Somebody signed in with a browser.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="SessionId">The session's id.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Cookie">The browser's <c>Cookie</c> header.</param>
public sealed record Person(Guid Id, Guid SessionId, string Email, string Cookie);
