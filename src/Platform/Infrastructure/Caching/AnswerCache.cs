using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using ZiggyCreatures.Caching.Fusion;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Answers in FusionCache: in memory, and in Redis where there is one. What has them forgotten is the version of their tags in their keys
/// (<see cref="AnswerTag"/>), and not the library's own tags: those mark an answer with the time at which it was kept, which is after an
/// invalidation that happened while it was being fetched.
/// </summary>
internal sealed class AnswerCache : IAnswerCache, IDisposable
{
    /// <summary>For how long an answer is kept that says there is none, and any answer while Redis is to be shared and is away.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1);

    /// <summary>For how long a stale answer is told before a newer one is tried again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly MemoryCache memory;
    private readonly FusionCache cache;
    private readonly AnswerTags tags;
    private readonly RedisTags? shared;
    private readonly CacheOptions options;
    private readonly TimeProvider clock;

    public AnswerCache(
        AnswerTags tags, IOptions<CacheOptions> options, TimeProvider clock, ILogger<FusionCache> logger, RedisTags? shared = null, RedisAnswers? answers = null)
    {
        (this.tags, this.shared, this.options, this.clock) = (tags, shared, options.Value, clock);
        memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = this.options.MaxEntries });
        cache = new FusionCache(
            new FusionCacheOptions
            {
                CacheName = "answers",
                CacheKeyPrefix = "answers ",
                DisableTagging = true,
                EnableAutoRecovery = false,
                FactorySyntheticTimeoutsLogLevel = LogLevel.Debug,
                FailSafeActivationLogLevel = LogLevel.Warning,
            },
            memory,
            logger);
        if (answers is not null)
        {
            cache.SetupDistributedCache(answers, new AnswerSerializer());
        }
    }

    public async ValueTask<TResponse> Answer<TResponse>(
        CachedQuestion question, Func<CancellationToken, Task<TResponse>> ask, CancellationToken cancellationToken)
        where TResponse : class, IResult<TResponse>
    {
        // Before anything is read, so that what changes meanwhile leaves the answer behind.
        var key = new StringBuilder(128).Append(question.Query).Append(' ');
        var isShared = tags.WriteVersions(question.Rule.Tags, key);
        key.Append(HashOf(question.Key));

        var lifetime = shared is null || isShared ? TimeSpan.FromSeconds(question.Rule.Seconds) : Brief;
        var isFetched = false;
        var kept = await cache.GetOrSetAsync<KeptAnswer<TResponse>>(
            key.ToString(),
            async (context, ct) =>
            {
                isFetched = true;
                var response = await ask(ct);
                if (response.Error is not null)
                {
                    context.Options.Duration = Brief;
                    context.Options.IsFailSafeEnabled = false;
                    context.Options.SkipDistributedCacheWrite = true;
                }

                return new KeptAnswer<TResponse>(response, clock.GetUtcNow() + context.Options.Duration);
            },
            EntryOptions(lifetime, isShared),
            cancellationToken);

        var outcome = kept.FreshUntil < clock.GetUtcNow() ? CacheFigures.Stale : isFetched ? CacheFigures.Miss : CacheFigures.Hit;
        CacheFigures.Answered(question.Query, outcome);
        return kept.Response;
    }

    public async ValueTask Invalidate(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            CacheFigures.Invalidated(name, "here");
            tags[name].Change();
        }

        if (shared is not null)
        {
            await shared.Tell(names);
        }
    }

    public void Dispose()
    {
        cache.Dispose();
        memory.Dispose();
    }

    /// <summary>Keys get into logs, where what somebody asked does not belong.</summary>
    private static string HashOf(string asked)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(asked.AsSpan()), hash);
        return Convert.ToBase64String(hash);
    }

    private FusionCacheEntryOptions EntryOptions(TimeSpan lifetime, bool isShared) => new(lifetime)
    {
        Size = 1,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = options.FailSafe,
        FailSafeThrottleDuration = Pause,
        FactorySoftTimeout = options.Patience,
        SkipDistributedCacheRead = !isShared,
        SkipDistributedCacheWrite = !isShared,
        AllowBackgroundDistributedCacheOperations = true,
    };
}
