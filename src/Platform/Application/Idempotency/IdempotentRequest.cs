using System.Security.Cryptography;
using System.Text;

namespace Monolith.Platform.Application;

/// <summary>A request that its caller may send again without doing twice what it asks for.</summary>
/// <param name="Key">The caller's key.</param>
/// <param name="Name">The key's name among those of all callers.</param>
/// <param name="Operation">Method and route.</param>
/// <param name="Fingerprint">What tells apart two requests with one key.</param>
public sealed record IdempotentRequest(string Key, Guid Name, string Operation, ReadOnlyMemory<byte> Fingerprint)
{
    public const int MaxOperationLength = 200;

    /// <summary>A hash under the key, which is stored nowhere: a body with little in it cannot be guessed from the database.</summary>
    /// <param name="key">The caller's key.</param>
    /// <param name="target">Path, query and conditions.</param>
    /// <param name="body">The bytes as they were sent.</param>
    public static byte[] FingerprintOf(string key, string target, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
        hash.AppendData(Encoding.UTF8.GetBytes(target));
        hash.AppendData([0]);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
