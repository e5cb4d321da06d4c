using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Identity.Domain;

/// <summary>What the link of a mail carries: 256 random bits, of which the database knows only the SHA-256.</summary>
public static class ChallengeToken
{
    /// <summary>The length of a token as text, in base64url.</summary>
    public const int Length = 43;

    private const int Bytes = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
