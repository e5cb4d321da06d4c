using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Access tokens whose signature and contents were found good, by their hash. Bounded; only what the server signed gets in, so nobody can
/// fill it with inventions. What can change while a token lives is not in here: see <see cref="Standings"/>.
/// </summary>
internal sealed class VerifiedTokens(TimeProvider clock) : IDisposable
{
    private const int Capacity = 10_000;

    private readonly MemoryCache cache = new(Options.Create(new MemoryCacheOptions { SizeLimit = Capacity }));

    public bool TryGet(Key key, [NotNullWhen(true)] out VerifiedToken? token) => cache.TryGetValue(key, out token) && token is not null && token.ExpiresAt > clock.GetUtcNow();

    public void Add(Key key, VerifiedToken token) => cache.Set(
        key, token, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = token.ExpiresAt - clock.GetUtcNow() });

    public void Remove(Key key) => cache.Remove(key);

    public void Clear() => cache.Clear();

    public void Dispose() => cache.Dispose();

    /// <summary>The SHA-256 of a token: the cache holds nothing that could be used elsewhere.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Key(UInt128 High, UInt128 Low)
    {
        public static Key Of(string token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
            return new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
        }
    }
}
