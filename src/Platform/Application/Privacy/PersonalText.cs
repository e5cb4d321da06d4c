using System.Diagnostics.CodeAnalysis;

namespace Monolith.Platform.Application;

/// <summary>
/// An encrypted text on its way from its column to its reader. It begins with a control character, which no validated text holds, and says where it
/// was read: which column, and, once bound, whose row. One that lies in another place than it was written for does not open.
/// </summary>
public static class PersonalText
{
    /// <summary>What is read in place of the data of a person who was erased.</summary>
    public const string Erased = "[erased]";

    /// <summary>What an encrypted text begins with: a control character, which validators refuse.</summary>
    public const char Mark = '\u0001';
    private const char Separator = '|';
    private const string SubjectFormat = "N";

    /// <summary>Whether a text is encrypted, in its column or on its way.</summary>
    public static bool IsSealed([NotNullWhen(true)] string? text) => text is [Mark, ..];

    /// <summary>Tells an encrypted text whose row it was read from; any other stays as it is. Queries that project without <see cref="Projections"/> call it.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(Guid? subject, string? text) => IsSealed(text) && subject is { } id && text.Length > 1 && text[1] == Separator
        ? $"{Mark}{id.ToString(SubjectFormat)}{text[1..]}"
        : text;

    /// <summary>A text as it lies in its column.</summary>
    public static string ToColumn(string text) => IsSealed(text) ? $"{Mark}{text[(text.LastIndexOf(Separator) + 1)..]}" : text;

    /// <summary>A text as it is read from a column.</summary>
    public static string FromColumn(string text, string column) => IsSealed(text) ? $"{Mark}{Separator}{column}{Separator}{text[1..]}" : text;

    /// <summary>The parts of an encrypted text: whose row, which column, and the ciphertext in Base64.</summary>
    /// <exception cref="InvalidOperationException">The text is not bound to a row.</exception>
    public static (Guid Subject, string Column, string Ciphertext) Read(string text) =>
        text[1..].Split(Separator) is [var subject, var column, var ciphertext] && Guid.TryParseExact(subject, SubjectFormat, out var id)
            ? (id, column, ciphertext)
            : throw new InvalidOperationException("An encrypted text was read without the person of its row. Project with Projections.Of, or with PersonalText.Of.");
}
