using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>The problems that HTTP itself can end in, before or instead of a use case.</summary>
public static class HttpProblems
{
    public static readonly ProblemType Malformed = new(
        StatusCodes.Status400BadRequest, "request-malformed", "The request cannot be read",
        "The bytes of the request are not what its headers say: no valid JSON, no valid UTF-8, nested too deeply, or cut short.",
        "Check the encoding and the syntax of the body and send it again.");

    public static readonly ProblemType BodyRequired = new(
        StatusCodes.Status400BadRequest, "body-required", "A body is required",
        "This request needs a JSON body and came without one.",
        "Send the body that the documentation of the operation shows.");

    public static readonly ProblemType IdempotencyKeyMalformed = new(
        StatusCodes.Status400BadRequest, "idempotency-key-malformed", "The idempotency key is none",
        "Idempotency-Key is to be sent once, as 1 to 255 visible ASCII characters without comma, slash and backslash, with or without quotation marks around them.",
        "Send a UUID that was made for this request and is sent again with it.");

    public static readonly ProblemType NotFound = new(
        StatusCodes.Status404NotFound, "not-found", "Nothing is here",
        "No resource answers at this address.",
        "Check the path against the documentation; identifiers are UUIDs.");

    public static readonly ProblemType MethodNotAllowed = new(
        StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "The method is not supported here",
        "The resource exists, but does not know this method; the Allow header lists those it knows.",
        "Use one of the methods in the Allow header.");

    public static readonly ProblemType Timeout = new(
        StatusCodes.Status408RequestTimeout, "request-timeout", "The request came too slowly",
        "The body did not arrive in time.",
        "Send it again over a better connection.",
        Retryable: true);

    public static readonly ProblemType Gone = new(
        StatusCodes.Status410Gone, "version-gone", "This version is retired",
        "This version of the API has passed its sunset date and is served no more.",
        "Follow the Link header to the guide for moving to the present version.");

    public static readonly ProblemType TooLarge = new(
        StatusCodes.Status413PayloadTooLarge, "body-too-large", "The body is too large",
        "The body is larger than this operation reads.",
        "Send less; the documentation states the limits.");

    public static readonly ProblemType UnsupportedMediaType = new(
        StatusCodes.Status415UnsupportedMediaType, "media-type-unsupported", "The media type is not supported",
        "The Content-Type of the body is not one that this operation reads.",
        "Send JSON with Content-Type application/json; patches may use application/merge-patch+json.");

    public static readonly ProblemType EntityTagRequired = new(
        StatusCodes.Status428PreconditionRequired, "entity-tag-required", "An entity tag is required",
        "A change of this resource must say which version of it was read, so that nobody's change is overwritten unseen.",
        "Read the resource, and send the ETag of that answer as If-Match: exactly one strong tag, no asterisk.");

    public static readonly ProblemType TooManyRequests = new(
        StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many requests",
        "The caller's quota for this kind of request is used up for the moment; the RateLimit headers tell the quota.",
        "Wait as long as Retry-After says, then send it again.",
        Retryable: true);

    public static readonly ProblemType Internal = new(
        StatusCodes.Status500InternalServerError, "internal-error", "Something went wrong on our side",
        "The request met a fault of the service; it was logged under the trace id of this answer.",
        "Try again later; if it stays, report the trace id.",
        Retryable: true);

    public static readonly ProblemType Unavailable = new(
        StatusCodes.Status503ServiceUnavailable, "unavailable", "Not available at the moment",
        "The service is starting, stopping, or lacks something it needs.",
        "Wait as long as Retry-After says, then send it again.",
        Retryable: true);

    /// <summary>The problem that a bare status stands for; null for a status that has none of its own.</summary>
    public static ProblemType? ForStatus(int status) => All.FirstOrDefault(problem => problem.Status == status);

    public static IReadOnlyList<ProblemType> All { get; } =
    [
        Malformed, BodyRequired, NotFound, MethodNotAllowed, Timeout, Gone, TooLarge, UnsupportedMediaType, EntityTagRequired,
        TooManyRequests, Internal, Unavailable, IdempotencyKeyMalformed,
    ];
}
