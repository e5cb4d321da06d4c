using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>Who the caller is and what it may do at present.</summary>
/// <param name="Kind">What sort of party.</param>
/// <param name="Id">The subject of the token: a user's id or a client's id.</param>
/// <param name="ClientId">The OAuth client through which the caller came.</param>
/// <param name="Permissions">The effective permissions, already narrowed to the token's scopes, sorted by name.</param>
/// <param name="Email">A person's e-mail address, where the token has the scope <c>email</c>; otherwise null.</param>
public sealed record Me(
    CallerKind Kind, string Id, string ClientId, IReadOnlyList<string> Permissions,
    [property: PublicData("people see their own address, where they let the client ask for it")][property: Personal] string? Email) : IExample<Me>
{
    public static Me Example { get; } = new(CallerKind.Client, "development", "development", ["catalog.services.read", "catalog.services.write"], Email: null);

    /// <summary>Never the address: this text could end up in a log.</summary>
    public override string ToString() => $"({Kind} {Id})";
}
