using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// The names of keys and channels. Whatever belongs to somebody is in them as a keyed hash only: who sees the keys, or a dump of them, learns
/// neither addresses nor callers nor what they asked for. The secret follows from the password, which all instances have in common.
/// </summary>
internal sealed class RedisNames(RedisSettings settings, IOptions<RedisOptions> options)
{
    private const int HashBytes = 18;

    private readonly byte[] secret = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(settings.Connection?.Password ?? ""), SHA256.HashSizeInBytes, info: "names of keys"u8.ToArray());

    /// <summary>The name of something the product has one of.</summary>
    public string Of(string what) => $"{options.Value.Prefix}:{what}";

    /// <summary>The name of something that belongs to somebody.</summary>
    public string Of(string what, string whose)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(whose), hash);
        return $"{options.Value.Prefix}:{what}:{Base64Url.EncodeToString(hash[..HashBytes])}";
    }
}
