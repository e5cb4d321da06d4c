using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using ZiggyCreatures.Caching.Fusion;

namespace Monolith.Platform.Tests;

/// <summary>Answers are fetched once for many, forgotten when told so whatever is under way, and better stale than none.</summary>
public sealed class AnswerCacheTests : IDisposable
{
    private const string Tag = "catalog.services";
    private static readonly CachedQuestion Question = new("Look", "at it", new CachedAttribute(60, Tag));
    private static readonly ErrorType Missing = new(ErrorKind.NotFound, "things.missing", "Missing", "There is none.", "Look elsewhere.");
    private readonly CacheCatalog catalog = new(new ApplicationAssemblies([typeof(GetServiceBySlug).Assembly]));
    private readonly AnswerCache cache;
    private int fetched;

    public AnswerCacheTests() =>
        cache = new AnswerCache(new AnswerTags(catalog), Options.Create(new CacheOptions()), TimeProvider.System, NullLogger<FusionCache>.Instance);

    public void Dispose() => cache.Dispose();

    [Fact]
    public async Task Of_many_who_ask_at_once_one_fetches()
    {
        var release = new TaskCompletionSource();
        var asking = Enumerable.Range(0, 50).Select(_ => Ask(async _ =>
        {
            Interlocked.Increment(ref fetched);
            await release.Task;
            return "answer";
        })).ToList();

        release.SetResult();

        (await Task.WhenAll(asking)).ShouldAllBe(answer => answer.Value == "answer");
        fetched.ShouldBe(1);
    }

    [Fact]
    public async Task An_invalidated_answer_is_fetched_anew()
    {
        (await Ask(Counted)).Value.ShouldBe("1");
        (await Ask(Counted)).Value.ShouldBe("1");

        await cache.Invalidate([Tag]);

        (await Ask(Counted)).Value.ShouldBe("2");
    }

    [Fact]
    public async Task What_was_read_before_a_change_and_comes_after_it_is_not_kept()
    {
        var release = new TaskCompletionSource<string>();
        var slow = Ask(async _ => await release.Task);

        await cache.Invalidate([Tag]);
        release.SetResult("from before");
        await slow;

        (await Ask(_ => Task.FromResult<Result<string>>("from after"))).Value.ShouldBe("from after");
    }

    [Fact]
    public async Task A_question_asked_with_something_else_has_an_answer_of_its_own()
    {
        await Ask(Counted);

        (await Ask(Counted, Question with { Key = "another" })).Value.ShouldBe("2");
    }

    [Fact]
    public async Task When_fetching_fails_a_stale_answer_is_told()
    {
        var brief = Question with { Rule = new CachedAttribute(1, Tag) };
        await Ask(_ => Task.FromResult<Result<string>>("stale"), brief);

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Volatile.Read(ref fetched) == 0)
        {
            deadline.Token.ThrowIfCancellationRequested();
            (await Ask(_ => Interlocked.Increment(ref fetched) > 0 ? throw new IOException("The database is away.") : throw new InvalidOperationException(), brief))
                .Value.ShouldBe("stale");
        }
    }

    [Fact]
    public async Task When_fetching_fails_nothing_is_told_that_was_invalidated()
    {
        await Ask(_ => Task.FromResult<Result<string>>("withdrawn"));
        await cache.Invalidate([Tag]);

        await Should.ThrowAsync<IOException>(() => Ask(_ => throw new IOException("The database is away.")));
    }

    [Fact]
    public async Task That_there_is_none_is_told_and_found_out_again_after_a_change()
    {
        (await Ask(_ => Task.FromResult<Result<string>>(Missing))).Error.ShouldNotBeNull().Code.ShouldBe("things.missing");

        await cache.Invalidate([Tag]);

        (await Ask(Counted)).Value.ShouldBe("1");
    }

    private Task<Result<string>> Counted(CancellationToken cancellationToken) => Task.FromResult<Result<string>>($"{Interlocked.Increment(ref fetched)}");

    private Task<Result<string>> Ask(Func<CancellationToken, Task<Result<string>>> fetch, CachedQuestion? question = null) =>
        cache.Answer(question ?? Question, fetch, CancellationToken.None).AsTask();
}
