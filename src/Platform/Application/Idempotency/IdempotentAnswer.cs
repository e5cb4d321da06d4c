namespace Monolith.Platform.Application;

/// <summary>What a request with an idempotency key is answered with.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="IsReplay">Whether an earlier request did the work.</param>
public sealed record IdempotentAnswer(RecordedAnswer Answer, bool IsReplay);
