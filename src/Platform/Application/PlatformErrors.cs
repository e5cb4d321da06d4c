using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>The failures that any use case can end in.</summary>
public static class PlatformErrors
{
    public static readonly ErrorType ValidationFailed = new(
        ErrorKind.Invalid, "validation-failed", "Some input is not acceptable",
        "The request was readable, but one or more of its fields are missing, unknown, of the wrong type or outside their limits; 'errors' lists each by its path.",
        "Correct the named fields and send the request again.");

    public static readonly ErrorType SignInRequired = new(
        ErrorKind.Unauthenticated, "sign-in-required", "Sign-in required",
        "The request carries no credentials, or none that are valid any more.",
        "Get an access token from /connect/token and send it as 'Authorization: Bearer <token>'.");

    public static readonly ErrorType PermissionRequired = new(
        ErrorKind.Forbidden, "permission-required", "Permission required",
        "The caller is known, but does not hold the permission that this needs, or the token was not granted it.",
        "Ask an administrator for the permission that 'detail' names, or request it as a scope of the token.");

    public static readonly ErrorType Stale = new(
        ErrorKind.Stale, "stale-version", "Somebody else changed it",
        "The thing was changed since the caller read it, so that saving would have overwritten the other change; nothing was saved.",
        "Read it again, apply the change to what is there now, and send it with the new entity tag.");

    public static readonly ErrorType AlreadyExists = new(
        ErrorKind.Conflict, "already-exists", "It exists already",
        "Something with the same unique value exists already; nothing was saved.",
        "Use what exists, or choose another value.");

    public static readonly ErrorType Busy = new(
        ErrorKind.Unavailable, "busy", "Busy at the moment",
        "More work of this kind is waiting than can be done in a reasonable time; nothing was done.",
        "Wait as long as Retry-After says, then send it again.")
    {
        Retryable = true,
    };

    public static readonly ErrorType PersonErased = new(
        ErrorKind.Conflict, "person-erased", "The person was erased",
        "What the request would have kept is about a person who was erased; nothing was saved.",
        "Leave it: nothing more is kept about them.");

    public static readonly ErrorType OutcomeUnknown = new(
        ErrorKind.Unavailable, "outcome-unknown", "Done or not done: it is not known",
        "The database broke off at the very moment of the commit, so that the service cannot tell whether the change was made; it did not try again.",
        "With an Idempotency-Key, send it again as it is. Without one, read what is there before sending it again.")
    {
        Retryable = true,
    };

    /// <summary>The input as a whole was readable, and these fields of it are not acceptable.</summary>
    public static Error Validation(params IReadOnlyList<FieldError> fields) =>
        ValidationFailed.Because("Some fields are not acceptable; see errors.") with { Fields = fields };
}
