using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Monolith.Platform.Domain;

/// <summary>A name for use in a URL: lower-case ASCII letters, digits and single hyphens between them.</summary>
public sealed record Slug
{
    public const int MaxLength = 80;

    /// <summary>The form as a regular expression, for .NET and ECMAScript alike; the look-ahead keeps .NET's $ from passing a last line break.</summary>
    public const string Pattern = @"^[a-z0-9]+(?:-[a-z0-9]+)*(?!\n)$";

    private Slug(string value) => Value = value;

    public string Value { get; }

    /// <summary>Tells whether a text is a slug as it stands: 1 to <see cref="MaxLength"/> characters.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength } || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!(char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '-' && text[i - 1] != '-')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The slug with exactly this text.</summary>
    /// <exception cref="ArgumentException">The text is not a slug; validate input with <see cref="IsValid"/> first.</exception>
    public static Slug From(string text) =>
        IsValid(text) ? new Slug(text) : throw new ArgumentException($"'{text}' is not a slug.", nameof(text));

    /// <summary>Makes a slug of a title: accents fall off, everything else that a slug cannot hold becomes a hyphen.</summary>
    /// <returns>The slug, or null when nothing of the title can be kept.</returns>
    public static Slug? FromTitle(string title)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (slug.Length == MaxLength)
            {
                break;
            }

            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower))
            {
                slug.Append(lower);
            }
            else if (slug is [.., not '-'] && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? null : new Slug(text);
    }

    public override string ToString() => Value;
}
