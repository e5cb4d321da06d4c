using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Monolith.Platform.Domain;

/// <summary>An address that mail can be sent to, kept as it was written and compared by its normal form.</summary>
public sealed record EmailAddress
{
    /// <summary>The longest path that SMTP carries (RFC 5321, section 4.5.3.1.3, less its angle brackets).</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>The form to look up by: upper case, invariant.</summary>
    public string Normalized => Value.ToUpperInvariant();

    /// <summary>Tells whether mail could be sent to a text: one at sign, a local part, a host; no spaces, control characters or halves of characters.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: >= 3 and <= MaxLength })
        {
            return false;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var host = text.AsSpan(at + 1);
        return at is > 0 and <= MaxLocalLength
            && host.Length > 0
            && !host.Contains('@')
            && host[0] is not ('.' or '-')
            && host[^1] is not ('.' or '-')
            && !text.Contains("..", StringComparison.Ordinal)
            && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"')
            && !text.EnumerateRunes().Contains(Rune.ReplacementChar);
    }

    /// <summary>The address with exactly this text.</summary>
    /// <exception cref="ArgumentException">The text is not an address; validate input with <see cref="IsValid"/> first.</exception>
    public static EmailAddress From(string text) =>
        IsValid(text) ? new EmailAddress(text) : throw new ArgumentException("The text is not an e-mail address.", nameof(text));

    public bool Equals(EmailAddress? other) => string.Equals(Normalized, other?.Normalized, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Normalized);

    /// <summary>Never the address itself: it is personal data, and this text ends up in logs.</summary>
    public override string ToString() => "(e-mail address)";
}
