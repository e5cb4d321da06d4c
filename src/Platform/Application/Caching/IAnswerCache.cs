using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Keeps answers of queries, in memory and beyond it where instances share something.</summary>
public interface IAnswerCache
{
    /// <summary>The answer that is kept, or a new one; of several who ask the same at once, one fetches it.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ask">Fetches a new answer; it may go on after nobody waits for it any more.</param>
    /// <param name="cancellationToken">Cancelled when the caller is gone.</param>
    ValueTask<TResponse> Answer<TResponse>(CachedQuestion question, Func<CancellationToken, Task<TResponse>> ask, CancellationToken cancellationToken)
        where TResponse : class, IResult<TResponse>;

    /// <summary>Forgets the answers with these tags, here at once and on every other instance as soon as it hears of it. Called after the commit.</summary>
    ValueTask Invalidate(IReadOnlyList<string> tags);
}
