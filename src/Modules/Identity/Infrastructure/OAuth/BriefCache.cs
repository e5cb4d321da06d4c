using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// What the database last said, believed for one second: changes made by this process drop it, the second bounds how long one made
/// elsewhere, by the command line or another instance, can go unseen. Bounded; askers at the same time share one question.
/// </summary>
internal sealed class BriefCache<TKey, TValue>(TimeProvider clock) : IDisposable
    where TKey : notnull
{
    private const int Capacity = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    /// <summary>When the memory of an answer that nobody asks for any more is freed.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache cache = new(Options.Create(new MemoryCacheOptions { SizeLimit = Capacity }));

    public ValueTask<TValue> Get(TKey key, Func<TKey, Task<TValue>> read, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(key, out Answer? known) && known is not null && clock.GetElapsedTime(known.AskedAt) < Lifetime && !known.Value.IsFaulted)
        {
            return known.Value.IsCompletedSuccessfully ? new(known.Value.Result) : new(known.Value.WaitAsync(cancellationToken));
        }

        // Known before it is read: whoever drops it meanwhile drops what was read before the change.
        var answer = new TaskCompletionSource<TValue>(TaskCreationOptions.RunContinuationsAsynchronously);
        cache.Set(key, new Answer(clock.GetTimestamp(), answer.Task), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return new(Ask(key, read, answer));
    }

    public void Drop(TKey key) => cache.Remove(key);

    public void Drop() => cache.Clear();

    public void Dispose() => cache.Dispose();

    private static async Task<TValue> Ask(TKey key, Func<TKey, Task<TValue>> read, TaskCompletionSource<TValue> answer)
    {
        try
        {
            var value = await read(key);
            answer.SetResult(value);
            return value;
        }
        catch (Exception exception)
        {
            answer.SetException(exception);
            throw;
        }
    }

    private sealed record Answer(long AskedAt, Task<TValue> Value);
}
