namespace Monolith.Identity.Domain;

/// <summary>What a key of the OAuth server is for.</summary>
public enum KeyUse
{
    /// <summary>Signs what everybody may read and verify: access tokens.</summary>
    Signing = 0,

    /// <summary>Encrypts what only the server itself reads: authorization codes and refresh tokens.</summary>
    Encryption,
}
