namespace Monolith.Platform.Domain;

/// <summary>A failure of which callers are told in advance: declared once, documented where it is declared, raised by value.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Code">A stable, lower-case code such as <c>catalog.slug-taken</c>; callers branch on it.</param>
/// <param name="Title">The failure in a few words, the same every time.</param>
/// <param name="Meaning">What happened, in a sentence or two, for a developer who meets it the first time.</param>
/// <param name="Fix">What the caller can do about it.</param>
public sealed record ErrorType(ErrorKind Kind, string Code, string Title, string Meaning, string Fix)
{
    /// <summary>Whether the same request, sent again unchanged, can succeed.</summary>
    public bool Retryable { get; init; }

    /// <summary>The error with words of its own; they hold no secret and no personal data.</summary>
    public Error Because(string message) => new(this, message);
}
