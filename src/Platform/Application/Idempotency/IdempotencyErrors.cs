using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>What a request with an idempotency key can run into.</summary>
public static class IdempotencyErrors
{
    public static readonly ErrorType KeyReused = new(
        ErrorKind.Invalid, "idempotency-key-reused", "The idempotency key belongs to another request",
        "The same caller has sent this Idempotency-Key with another body, path, query or If-Match to the same operation within the last 24 hours; nothing was done.",
        "Make a new key for every new intent, and repeat a request exactly as it was sent the first time.");

    public static readonly ErrorType InFlight = new(
        ErrorKind.Conflict, "idempotency-key-in-flight", "A request with this idempotency key is being worked on",
        "An earlier request of the same caller with this Idempotency-Key has no answer yet; this one did nothing.",
        "Wait as long as Retry-After says, then send it again: the answer is then the one that the earlier request gets.")
    {
        Retryable = true,
    };

    public static readonly ErrorType KeyUnknown = new(
        ErrorKind.NotFound, "operations.idempotency-key-unknown", "Nothing is known under this key",
        "No request of this caller with the key is being worked on, and none had an effect within the last 24 hours.",
        "Send the request: under its key it will be done once.");
}
