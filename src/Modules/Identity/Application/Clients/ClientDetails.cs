using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An application that may use the API.</summary>
public sealed record ClientDetails : IVersioned, IIdentified, IExample<ClientDetails>
{
    public const int MaxNameLength = 100;

    public const int MaxAddresses = 20;

    public static ClientDetails Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2e50"),
        Version = 1,
        ClientId = "back-office",
        Name = "Back office",
        Kind = ClientKind.Confidential,
        ActsForItself = true,
        RedirectUris = ["https://office.example.com/signed-in"],
        PostLogoutRedirectUris = ["https://office.example.com/"],
        Permissions = ["catalog.services.read", "catalog.services.write"],
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The id that the application itself uses, for good.</summary>
    public required string ClientId { get; init; }

    /// <summary>What people are told who is asking.</summary>
    public required string Name { get; init; }

    public required ClientKind Kind { get; init; }

    /// <summary>Whether it gets tokens of its own, without a person (the grant <c>client_credentials</c>).</summary>
    public required bool ActsForItself { get; init; }

    /// <summary>Where people may be sent back to once they signed in; an application without any signs nobody in.</summary>
    public required IReadOnlyList<string> RedirectUris { get; init; }

    /// <summary>Where people may be sent back to once they signed out.</summary>
    public required IReadOnlyList<string> PostLogoutRedirectUris { get; init; }

    /// <summary>The permissions, which are scopes, that its tokens can carry at most, sorted.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Refuses a client that could get no token, or could get one without proof.</summary>
    internal static Error? CheckGrants(ClientDetails client) => client switch
    {
        { Kind: ClientKind.Public, ActsForItself: true } =>
            PlatformErrors.Validation(new FieldError("actsForItself", "Must be false for a public client, which cannot prove who it is.")),
        { ActsForItself: false, RedirectUris.Count: 0 } =>
            PlatformErrors.Validation(new FieldError("redirectUris", "Must name an address, unless the client acts for itself.")),
        _ => null,
    };
}
