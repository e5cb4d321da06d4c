using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>A client with its new secret, which is told this once and stored only as a hash.</summary>
/// <param name="Client">The client.</param>
/// <param name="ClientSecret">256 random bits in base64url; null for a public client, which has none.</param>
public sealed record ClientWithSecret(
    ClientDetails Client,
    [property: PublicData("whoever registers a client has to be told its secret, once")] string? ClientSecret) : IVersioned, IExample<ClientWithSecret>
{
    public static ClientWithSecret Example { get; } = new(ClientDetails.Example, "(43 characters, shown once)");

    long IVersioned.Version => Client.Version;

    /// <summary>Never the secret: this text could end up in a log.</summary>
    public override string ToString() => $"(client {Client.ClientId} with its secret)";
}
