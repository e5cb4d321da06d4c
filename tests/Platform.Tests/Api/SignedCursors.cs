using System.Buffers.Text;
using System.Security.Cryptography;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

internal sealed class SignedCursors : ICursorProtector
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Protect(ReadOnlySpan<byte> payload) => Base64Url.EncodeToString([.. HMACSHA256.HashData(key, payload), .. payload]);

    public byte[]? Unprotect(string cursor)
    {
        if (!Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor) is not { Length: > 32 } bytes)
        {
            return null;
        }

        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes.AsSpan(32)), bytes.AsSpan(0, 32)) ? bytes[32..] : null;
    }
}
