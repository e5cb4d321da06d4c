namespace Monolith.Platform.Application;

/// <summary>What became of requests with idempotency keys, in all modules.</summary>
public interface IIdempotencyDesk
{
    /// <summary>The requests that had an effect under a caller's key.</summary>
    Task<IReadOnlyList<AnsweredRequest>> Find(Guid name, CancellationToken cancellationToken);

    /// <summary>Whether a request with a caller's key is being worked on, in any host.</summary>
    Task<bool> IsInFlight(Guid name, CancellationToken cancellationToken);
}
