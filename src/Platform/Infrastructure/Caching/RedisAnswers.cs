using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Answers in Redis, encrypted under the key ring: who reads Redis learns nothing, and who writes to it puts no words into anybody's mouth.
/// While Redis is away, nothing is found and nothing is kept.
/// </summary>
internal sealed class RedisAnswers(RedisConnection connection, RedisNames names, IDataProtectionProvider provider, TimeProvider clock) : IDistributedCache
{
    private readonly IDataProtector protector = provider.CreateProtector("answers");

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var (_, answer) = await connection.Ask(database => database.StringGetAsync(NameOf(key)));
        try
        {
            return (byte[]?)answer is { } found ? protector.Unprotect(found) : null;
        }
        catch (CryptographicException)
        {
            // Not from an instance with the same key ring: as good as nothing, and soon overwritten.
            return null;
        }
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        if (connection.Database is not null)
        {
            var lifetime = options.AbsoluteExpirationRelativeToNow ?? (options.AbsoluteExpiration - clock.GetUtcNow())
                ?? throw new ArgumentException("An answer is kept for a while, and not for ever.", nameof(options));
            await connection.Ask(database => database.StringSetAsync(NameOf(key), protector.Protect(value), lifetime));
        }
    }

    public Task RemoveAsync(string key, CancellationToken token = default) => connection.Ask(database => database.KeyDeleteAsync(NameOf(key))).AsTask();

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public byte[]? Get(string key) => throw new NotSupportedException("Redis is asked asynchronously.");

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException("Redis is asked asynchronously.");

    public void Remove(string key) => throw new NotSupportedException("Redis is asked asynchronously.");

    public void Refresh(string key) => throw new NotSupportedException("Redis is asked asynchronously.");

    private RedisKey NameOf(string key) => names.Of("answer", key);
}
