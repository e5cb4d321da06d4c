using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>What a client asks a person for.</summary>
/// <param name="ClientName">What the client calls itself.</param>
/// <param name="ClientId">The client's id.</param>
/// <param name="Permissions">What the client wants to do on the person's behalf.</param>
/// <param name="ReadsProfile">Whether it wants to know the person's e-mail address.</param>
/// <param name="StaysSignedIn">Whether it wants to act while the person is away.</param>
/// <param name="RedirectOrigin">Where the browser is sent afterwards: scheme, host and port.</param>
public sealed record ConsentRequest(
    string ClientName, string ClientId, IReadOnlyList<Permission> Permissions, bool ReadsProfile, bool StaysSignedIn, string RedirectOrigin);
