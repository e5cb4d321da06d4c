using System.Diagnostics.CodeAnalysis;

namespace Monolith.Platform.Domain;

/// <summary>An absolute https address on the public web, without credentials in it.</summary>
public static class WebAddress
{
    public const int MaxLength = 500;

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && uri.UserInfo.Length == 0
        && uri.HostNameType is UriHostNameType.Dns
        && uri.Host.Contains('.', StringComparison.Ordinal);
}
