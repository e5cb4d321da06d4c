using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Monolith.Platform.Api;

/// <summary>Strong entity tags (RFC 9110, section 8.8.3): <c>"&lt;version&gt;-&lt;representation&gt;"</c> for resources, a hash of the bytes for the rest.</summary>
public static class EntityTag
{
    /// <summary>The tag of one version of a resource in one representation.</summary>
    public static string Of(long version, string representation) => string.Create(CultureInfo.InvariantCulture, $"\"{version}-{representation}\"");

    /// <summary>The tag of a body.</summary>
    public static string OfBody(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"\"{Convert.ToHexStringLower(hash[..12])}\"";
    }

    /// <summary>A short name for how a type is written; it changes when the type's name does.</summary>
    public static string RepresentationOf(Type type) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(type.Name)).AsSpan(0, 3));

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
}
