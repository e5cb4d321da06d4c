using System.Text;

namespace Monolith.Identity.Domain;

/// <summary>
/// What is good enough for a new password, after NIST SP 800-63B-4, section 3.1.1: long, and none that is guessed first. Which kinds of
/// characters it is made of does not matter.
/// </summary>
public static class Password
{
    /// <summary>In Unicode code points, normalized.</summary>
    public const int MinLength = 12;

    /// <inheritdoc cref="MinLength"/>
    public const int MaxLength = 128;

    /// <summary>The most UTF-16 code units that are looked at; normalization can make one code point of several.</summary>
    public const int MaxTypedLength = 4 * MaxLength;

    public const string HoldsEmail = "Must not hold what stands before the @ of your e-mail address.";

    private const string Product = "monolith";
    private const int MinHeldLength = 4;
    private const int MinDistinct = 5;
    private const int MinSteps = 4;

    /// <summary>What hands slide along, and what everybody counts.</summary>
    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop[]", "qwertzuiopü", "azertyuiop", "asdfghjkl;'", "zxcvbnm,./", "yxcvbnm,.-", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];

    private static readonly HashSet<(char, char)> Steps =
    [
        .. Rows.SelectMany(row => row.Zip(row.Skip(1))),
        .. Rows.SelectMany(row => row.Skip(1).Zip(row)),
    ];

    /// <summary>Whether a text is text: no halves of characters.</summary>
    public static bool IsReadable(string? text) => text?.EnumerateRunes().Contains(Rune.ReplacementChar) is false;

    /// <summary>The form that is hashed, so that a password is the same from every keyboard.</summary>
    public static string Normalize(string text) => text.Normalize(NormalizationForm.FormKC);

    /// <summary>What is wrong with a new password, as a sentence for the person who chose it; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (!IsReadable(text) || text.Any(char.IsControl))
        {
            return "Must be text without control characters.";
        }

        var normalized = Normalize(text);
        var length = normalized.EnumerateRunes().Count();
        if (length is < MinLength or > MaxLength)
        {
            return $"Must be {MinLength} to {MaxLength} characters long.";
        }

        var folded = normalized.ToLowerInvariant();
        if (folded.Contains(Product, StringComparison.Ordinal))
        {
            return "Must not hold the name of this product.";
        }

        return IsCommon(folded) || IsMonotonous(folded) ? "Is one that is guessed first: choose a less common one, for example several words." : null;
    }

    /// <summary>Whether a password holds what stands before the @ of an address, where that is long enough to tell.</summary>
    public static bool Holds(string text, string email) =>
        IsReadable(text)
        && email[..email.IndexOf('@', StringComparison.Ordinal)] is { Length: >= MinHeldLength } local
        && Normalize(text).Contains(Normalize(local), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text, without the digits and signs that people put around it, is on the list.</summary>
    private static bool IsCommon(string text)
    {
        var letters = text.AsSpan();
        while (letters is [.., var last] && !char.IsLetter(last))
        {
            letters = letters[..^1];
        }

        while (letters is [var first, ..] && !char.IsLetter(first))
        {
            letters = letters[1..];
        }

        return CommonPasswords.Contain(text) || CommonPasswords.Contain(letters.ToString());
    }

    private static bool IsMonotonous(string text) =>
        text.Distinct().Count() < MinDistinct
        || text.Zip(text.Skip(1)).Count(pair => pair.First != pair.Second && !Steps.Contains(pair)) <= text.Length / MinSteps
        || Enumerable.Range(1, MinLength - 1).Any(period => text.Length >= 2 * period && IsRepeated(text, period));

    private static bool IsRepeated(string text, int period) => text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period));
}
