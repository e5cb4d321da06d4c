using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Platform.Application;

/// <summary>The name that a caller gives to one intent, so that a request sent again is known as the same.</summary>
public static class IdempotencyKey
{
    public const int MaxLength = 255;

    /// <summary>Visible ASCII without comma, quotation mark, slash and backslash, which headers and paths would take for their own.</summary>
    public const string Pattern = @"^[!#-+\-.0-\[\]-~]{1,255}$";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(character => (char)character).Except(",\"/\\")]);

    public static bool IsValid(string key) => key.Length is > 0 and <= MaxLength && !key.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>The one name of a caller's key. Keys are stored under it alone: nobody reads from a database what would give them an answer.</summary>
    public static Guid NameOf(Caller caller, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Kind}\n{caller.Id}\n{caller.ClientId}\n{key}"), hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
