using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Monolith.Platform.Api;

/// <summary>Strong entity tags (RFC 9110, section 8.8.3): a hash of the bytes, after the version where a resource has one that writes name.</summary>
public static class EntityTag
{
    /// <summary>The tag of a body that shows one version of a resource.</summary>
    public static string Of(long version, ReadOnlySpan<byte> body) => string.Create(CultureInfo.InvariantCulture, $"\"{version}-{HashOf(body)}\"");

    /// <summary>The tag of any other body.</summary>
    public static string Of(ReadOnlySpan<byte> body) => $"\"{HashOf(body)}\"";

    /// <summary>The version a strong tag names; 0 for a weak tag or one that was never issued, which match nothing.</summary>
    public static long VersionOf(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return tag is ['"', .., '"'] && dash > 1
            && long.TryParse(tag.AsSpan(1, dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    /// <summary>Whether an If-None-Match header names a tag, by weak comparison (RFC 9110, section 13.1.2).</summary>
    public static bool Matches(StringValues ifNoneMatch, string tag)
    {
        foreach (var header in ifNoneMatch)
        {
            foreach (var part in header.AsSpan().Split(','))
            {
                var candidate = header.AsSpan()[part].Trim();
                candidate = candidate.StartsWith("W/", StringComparison.Ordinal) ? candidate[2..] : candidate;
                if (candidate is "*" || candidate.SequenceEqual(tag))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string HashOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return Convert.ToHexStringLower(hash[..12]);
    }
}
