namespace Monolith.Platform.Domain;

/// <summary>A failure that a caller can cause and understand.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Code">A stable, dotted, lower-case code such as <c>catalog.slug-taken</c>; callers branch on it.</param>
/// <param name="Message">One sentence for a person; holds no secret and no personal data.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message)
{
    /// <summary>The code of every error that reports unacceptable fields.</summary>
    public const string ValidationCode = "validation-failed";

    /// <summary>What is wrong with which field, by the path the caller wrote; empty where the error is not about fields.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    public static Error Invalid(string code, string message) => new(ErrorKind.Invalid, code, message);

    public static Error NotFound(string code, string message) => new(ErrorKind.NotFound, code, message);

    public static Error Conflict(string code, string message) => new(ErrorKind.Conflict, code, message);

    /// <summary>The input as a whole was readable, and these fields of it are not acceptable.</summary>
    public static Error Validation(params IReadOnlyList<FieldError> fields) =>
        new(ErrorKind.Invalid, ValidationCode, "Some fields are not acceptable; see errors.") { Fields = fields };
}
