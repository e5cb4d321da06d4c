using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Monolith.Identity.Domain;

/// <summary>
/// A path and query of this product, to which a browser may be sent back. It is written so plainly that no browser, proxy or parser can
/// read another host into it: nothing encoded, empty or climbing in its path, and nothing but visible ASCII in its query.
/// </summary>
public sealed record LocalAddress
{
    /// <summary>Room for an authorization request with all its parameters.</summary>
    public const int MaxLength = 4000;

    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~");

    private LocalAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Tells whether a text is such an address as it stands.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength } || text[0] != '/')
        {
            return false;
        }

        var query = text.IndexOf('?', StringComparison.Ordinal);
        return IsPath(query < 0 ? text : text.AsSpan(0, query)) && (query < 0 || IsQuery(text.AsSpan(query + 1)));
    }

    /// <summary>The address with exactly this text.</summary>
    /// <exception cref="ArgumentException">The text is not such an address; check input with <see cref="IsValid"/> first.</exception>
    public static LocalAddress From(string text) =>
        IsValid(text) ? new LocalAddress(text) : throw new ArgumentException("The text is not an address of this product.", nameof(text));

    /// <summary>The address with one more parameter in its query.</summary>
    public LocalAddress With(string name, string value) =>
        new($"{Value}{(Value.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}");

    public override string ToString() => Value;

    private static bool IsPath(ReadOnlySpan<char> path)
    {
        foreach (var segment in path[1..].Split('/'))
        {
            var name = path[1..][segment];
            if (name is "." or ".." || name.ContainsAnyExcept(PathCharacters) || (name.IsEmpty && path.Length > 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsQuery(ReadOnlySpan<char> query)
    {
        foreach (var c in query)
        {
            if (c is < '!' or > '~' or '\\' or '#' or '"' or '<' or '>')
            {
                return false;
            }
        }

        return true;
    }
}
