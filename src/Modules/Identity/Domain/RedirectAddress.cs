using System.Diagnostics.CodeAnalysis;

namespace Monolith.Identity.Domain;

/// <summary>An address that browsers may be sent back to: https, or http on this machine's loopback address for native applications.</summary>
public static class RedirectAddress
{
    public const int MaxLength = 500;

    /// <summary>Tells whether a text is such an address as it stands: absolute, without fragment, credentials or wildcard.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && text.All(static c => char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or '*' or '\\' or '#' or '"' or '<' or '>'))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.IsWellFormedOriginalString()
        && uri.UserInfo.Length == 0
        && uri.Host.Length > 0
        && (text.StartsWith("https://", StringComparison.Ordinal) || IsLoopback(text, uri));

    // Not 'localhost', which a resolver or a hosts file may lead elsewhere (RFC 8252, section 8.3).
    private static bool IsLoopback(string text, Uri uri) =>
        text.StartsWith("http://", StringComparison.Ordinal)
        && (uri.Host is "127.0.0.1" or "[::1]")
        && text.AsSpan("http://".Length).StartsWith(uri.Host, StringComparison.Ordinal);
}
