using Microsoft.AspNetCore.Http;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>One kind of problem answer (RFC 9457) with its status and its documentation.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code; its page is <c>/problems/&lt;code&gt;</c>.</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="Meaning">What happened.</param>
/// <param name="Fix">What the caller can do.</param>
/// <param name="Retryable">Whether the same request, sent again unchanged, can succeed.</param>
public sealed record ProblemType(int Status, string Code, string Title, string Meaning, string Fix, bool Retryable = false)
{
    public string Path => PathOf(Code);

    public static string PathOf(string code) => "/problems/" + code;

    public static ProblemType Of(ErrorType error) =>
        new(StatusOf(error.Kind), error.Code, error.Title, error.Meaning, error.Fix, error.Retryable);

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Gone => StatusCodes.Status410Gone,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorKind.Exhausted => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No status is assigned to this kind of error."),
    };
}
