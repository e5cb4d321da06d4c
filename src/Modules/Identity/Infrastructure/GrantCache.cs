using System.Collections.Frozen;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>What clients and roles were last read to hold; bounded, and emptied whenever the database changes any of it.</summary>
internal sealed class GrantCache : IDisposable
{
    private const int Capacity = 10_000;

    // Changes made by this process empty the cache; this bounds how long one made elsewhere, by the command line or another instance, can go unseen.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    private readonly MemoryCache cache = new(Options.Create(new MemoryCacheOptions { SizeLimit = Capacity }));
    private long generation;

    public async ValueTask<FrozenSet<string>> Get(
        CallerKind kind, string holder, Func<string, CancellationToken, Task<FrozenSet<string>>> read, CancellationToken cancellationToken)
    {
        // What was read before a change is stored under the old generation, where nobody finds it.
        var key = (Interlocked.Read(ref generation), kind, holder);
        if (cache.TryGetValue(key, out FrozenSet<string>? known) && known is not null)
        {
            return known;
        }

        var held = await read(holder, cancellationToken);
        return cache.Set(key, held, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });
    }

    public void Clear()
    {
        Interlocked.Increment(ref generation);
        cache.Clear();
    }

    public void Dispose() => cache.Dispose();
}
